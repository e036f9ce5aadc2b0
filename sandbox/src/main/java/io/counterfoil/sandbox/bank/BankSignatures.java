package io.counterfoil.sandbox.bank;

import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.SubmissionRequest;
import io.counterfoil.ledger.Submitted;
import io.counterfoil.ledger.Submitter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One bank's transactions. Each act on one subject has one journal key however often and under whatever Idempotency-Key it
 * is asked for, so that while an earlier transaction's fate is unknown nothing is signed in its place.
 */
final class BankSignatures {

    /** Attempts that lapsed or were refused never happened, so another may be signed; more than this is a fault. */
    private static final int ATTEMPTS_MAX = 50;

    private final Submitter submitter;
    private final SubmissionJournal journal;
    private final UUID bank;
    private final Duration waitMax;

    BankSignatures(Submitter submitter, SubmissionJournal journal, UUID bank, Duration waitMax) {
        this.submitter = submitter;
        this.journal = journal;
        this.bank = bank;
        this.waitMax = waitMax;
    }

    /**
     * Signs and sends the command, or finds it already done, and waits for the chain.
     *
     * @param kind what the command does, for instance financing-approved
     * @param subject what it does it to; with {@code kind} unique for this bank
     * @throws LedgerRevertedException when the contract refuses it now
     * @throws RefusedException 503 while the outcome is unknown
     */
    Outcome.Operation confirm(String kind, String subject, String id, LedgerCommand command) {
        String body = Sha256.of(command.toString());
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            String key = kind + ":" + subject + ":" + attempt;
            Submitted submitted = submitter.submit(new SubmissionRequest(bank, key, body, kind + " " + id), command);
            Submission ended = ended(submitted);
            SubmissionOutcome outcome = ended.outcome();
            if (outcome.state() == SubmissionOutcome.State.CONFIRMED) {
                return new Outcome.Operation(kind, id, ended.hash().hex());
            }
            if (!submitted.replayed() && outcome.state() != SubmissionOutcome.State.LAPSED) {
                throw outcome.failure()
                        .<RuntimeException>map(failure -> failure)
                        .orElseGet(() -> new RefusedException(
                                503, "node-refused", "the node refused " + kind + ": status " + outcome.status()));
            }
        }
        throw new RefusedException(
                409, "not-on-chain", kind + " of " + id + " was tried " + ATTEMPTS_MAX + " times without success");
    }

    /** The transaction by which this act was done before, when this bank's journal still has it. */
    Optional<Outcome.Operation> earlier(String kind, String subject, String id) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            Optional<Submission> found = journal.find(bank, kind + ":" + subject + ":" + attempt);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (found.get().outcome().state() == SubmissionOutcome.State.CONFIRMED
                    || found.get().isPending()) {
                return found.map(submission ->
                        new Outcome.Operation(kind, id, submission.hash().hex()));
            }
        }
        return Optional.empty();
    }

    private Submission ended(Submitted submitted) {
        try {
            return submitted.ended().toCompletableFuture().get(waitMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unknown) {
            throw new RefusedException(
                    503,
                    "outcome-unknown",
                    "transaction " + submitted.submission().hash() + " is not confirmed after " + waitMax.toSeconds()
                            + " s; send the same request again");
        } catch (ExecutionException closed) {
            throw new IllegalStateException("the submitter was closed", closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the chain", stopped);
        }
    }
}
