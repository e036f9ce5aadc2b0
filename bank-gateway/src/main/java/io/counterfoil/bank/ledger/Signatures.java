package io.counterfoil.bank.ledger;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.ActDiffersException;
import io.counterfoil.ledger.AttemptsExhaustedException;
import io.counterfoil.ledger.Claim;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.LedgerUnknownException;
import io.counterfoil.ledger.NodeRefusedException;
import io.counterfoil.ledger.NumberedAttempts;
import java.util.Optional;
import java.util.function.Consumer;

/** One bank's transactions. However often an act is asked for, it is done once. */
public final class Signatures {

    private final NumberedAttempts attempts;
    private final Consumer<Outcome.Operation> done;

    /** @param done told of each act that the chain has */
    Signatures(NumberedAttempts attempts, Consumer<Outcome.Operation> done) {
        this.attempts = attempts;
        this.done = done;
    }

    /**
     * Signs and sends the command, or finds it already done, and waits for the chain.
     *
     * @param kind what the command does, for instance financing-approved
     * @param subject what it does it to; with {@code kind} unique for this bank
     * @throws LedgerRevertedException when the contract refuses it now
     * @throws RefusedException 503 while the outcome is unknown; 409 when another call signed the act with other content
     */
    public Outcome.Operation confirm(String kind, String subject, String id, LedgerCommand command) {
        return confirm(kind, subject, id, command, Claim.NOTHING);
    }

    /**
     * As {@link #confirm(String, String, String, LedgerCommand)}.
     *
     * @param claim asked in the transaction that stores what is signed: what it throws is thrown, and nothing is sent
     */
    public Outcome.Operation confirm(String kind, String subject, String id, LedgerCommand command, Claim claim) {
        Outcome.Operation operation = confirmed(kind, subject, id, command, claim);
        done.accept(operation);
        return operation;
    }

    private Outcome.Operation confirmed(String kind, String subject, String id, LedgerCommand command, Claim claim) {
        try {
            return new Outcome.Operation(
                    kind,
                    id,
                    attempts.confirm(kind, subject, kind + " " + id, command, claim)
                            .hex());
        } catch (LedgerUnknownException unknown) {
            throw new RefusedException(
                    BankRefusal.OUTCOME_UNKNOWN, unknown.getMessage() + "; send the same request again");
        } catch (NodeRefusedException refused) {
            throw new RefusedException(
                    BankRefusal.NODE_REFUSED, "the node refused " + kind + ": status " + refused.status());
        } catch (ActDiffersException otherContent) {
            throw new RefusedException(BankRefusal.ACT_DIFFERS, String.valueOf(otherContent.getMessage()));
        } catch (AttemptsExhaustedException never) {
            throw new RefusedException(CommonRefusal.NOT_ON_CHAIN, String.valueOf(never.getMessage()));
        }
    }

    /** The transaction by which this act was done before, or is perhaps being done, when this bank's journal still has it. */
    public Optional<Outcome.Operation> earlier(String kind, String subject, String id) {
        return attempts.earlier(kind, subject).map(hash -> new Outcome.Operation(kind, id, hash.hex()));
    }
}
