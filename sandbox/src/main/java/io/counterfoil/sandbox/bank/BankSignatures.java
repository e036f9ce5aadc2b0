package io.counterfoil.sandbox.bank;

import io.counterfoil.ledger.IdempotencyKeyReusedException;
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

    /** What lapsed or was refused never happened, so another may be signed; more than this in one call is a fault. */
    private static final int ATTEMPTS_OF_A_CALL_MAX = 10;

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
     * @throws RefusedException 503 while the outcome is unknown; 409 when another call signed the act with other content
     */
    Outcome.Operation confirm(String kind, String subject, String id, LedgerCommand command) {
        String body = Sha256.of(command.toString());
        int first = first(latest(kind, subject));
        for (int attempt = first; attempt < first + ATTEMPTS_OF_A_CALL_MAX; attempt++) {
            String key = key(kind, subject, attempt);
            Submitted submitted = submit(new SubmissionRequest(bank, key, body, kind + " " + id), command);
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
                409,
                "not-on-chain",
                kind + " of " + id + " was tried " + ATTEMPTS_OF_A_CALL_MAX + " times without success");
    }

    private Submitted submit(SubmissionRequest request, LedgerCommand command) {
        try {
            return submitter.submit(request, command);
        } catch (IdempotencyKeyReusedException otherContent) {
            // Two calls at once, for instance over two receivables that name the same document: the first one counts.
            throw new RefusedException(
                    409,
                    "act-differs",
                    request.detail()
                            + " is signed already with other content, and done or under way; nothing is signed "
                            + "in its place");
        }
    }

    /** The transaction by which this act was done before, when this bank's journal still has it. */
    Optional<Outcome.Operation> earlier(String kind, String subject, String id) {
        return latest(kind, subject)
                .filter(latest -> latest.mayStand())
                .map(latest -> new Outcome.Operation(
                        kind, id, latest.submission().hash().hex()));
    }

    private record Attempt(int number, Submission submission) {

        /** It took effect, or may still. */
        boolean mayStand() {
            return submission.isPending() || submission.outcome().state() == SubmissionOutcome.State.CONFIRMED;
        }
    }

    /** An attempt that ended without effect is left where it is, whatever it said; the next one may say something else. */
    private static int first(Optional<Attempt> latest) {
        return latest.map(attempt -> attempt.mayStand() ? attempt.number() : attempt.number() + 1)
                .orElse(1);
    }

    /**
     * Attempts are numbered without gaps and each but the last has ended without effect. However many there were, the last
     * is found with few questions: first in doubling steps past it, then in halves back to it.
     */
    private Optional<Attempt> latest(String kind, String subject) {
        Optional<Attempt> latest = Optional.empty();
        int known = 0;
        int step = 1;
        boolean past = false;
        while (step > 0) {
            Optional<Attempt> further = attempt(kind, subject, known + step);
            if (further.isPresent()) {
                latest = further;
                known += step;
            }
            past = past || further.isEmpty();
            step = past ? step / 2 : step * 2;
        }
        return latest;
    }

    private Optional<Attempt> attempt(String kind, String subject, int number) {
        return journal.find(bank, key(kind, subject, number)).map(submission -> new Attempt(number, submission));
    }

    private static String key(String kind, String subject, int attempt) {
        return kind + ":" + subject + ":" + attempt;
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
