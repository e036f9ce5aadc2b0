package io.counterfoil.sandbox.bank;

import io.counterfoil.ledger.ActDiffersException;
import io.counterfoil.ledger.AttemptsExhaustedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.LedgerUnknownException;
import io.counterfoil.ledger.NodeRefusedException;
import io.counterfoil.ledger.NumberedAttempts;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.Submitter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One bank's transactions, each act on one subject once; what goes wrong becomes an answer of this bank's API. */
final class BankSignatures {

    private final NumberedAttempts attempts;

    BankSignatures(Submitter submitter, SubmissionJournal journal, UUID bank, Duration waitMax) {
        this.attempts = new NumberedAttempts(submitter, journal, bank, waitMax);
    }

    /**
     * Signs and sends the command, or finds it already done, and waits for the chain.
     *
     * @param kind what the command does, for instance financing-approved
     * @param subject what it does it to; with {@code kind} unique for this bank
     * @throws LedgerRevertedException when the contract refuses it now
     * @throws RefusedException 503 while the outcome is unknown; 409 when another call signed the act with other content
     */
    Outcome.Operation confirm(String kind, String subject, String id, LedgerCommand command) {
        try {
            return new Outcome.Operation(
                    kind,
                    id,
                    attempts.confirm(kind, subject, kind + " " + id, command).hex());
        } catch (LedgerUnknownException unknown) {
            throw new RefusedException(503, "outcome-unknown", unknown.getMessage() + "; send the same request again");
        } catch (NodeRefusedException refused) {
            throw new RefusedException(
                    503, "node-refused", "the node refused " + kind + ": status " + refused.status());
        } catch (ActDiffersException otherContent) {
            throw new RefusedException(409, "act-differs", String.valueOf(otherContent.getMessage()));
        } catch (AttemptsExhaustedException never) {
            throw new RefusedException(409, "not-on-chain", String.valueOf(never.getMessage()));
        }
    }

    /** The transaction by which this act was done before, when this bank's journal still has it. */
    Optional<Outcome.Operation> earlier(String kind, String subject, String id) {
        return attempts.earlier(kind, subject).map(hash -> new Outcome.Operation(kind, id, hash.hex()));
    }
}
