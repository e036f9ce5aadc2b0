package io.counterfoil.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Acts of one participant that is asked for them again and again. Each act on one subject has one journal key, however often and
 * under whatever key of the caller it is asked for, so that while an earlier transaction's fate is unknown nothing is signed in its
 * place. Only an attempt that ended without effect is followed by the next, with the next number.
 */
public final class NumberedAttempts {

    /** What lapsed or was refused never happened, so another may be signed; more than this in one call is a fault. */
    private static final int ATTEMPTS_OF_A_CALL_MAX = 10;

    private final Submitter submitter;
    private final SubmissionJournal journal;
    private final UUID participant;
    private final Duration waitMax;

    /**
     * @param journal the submitter's
     * @param waitMax how long a call waits for the chain
     */
    public NumberedAttempts(Submitter submitter, SubmissionJournal journal, UUID participant, Duration waitMax) {
        this.submitter = submitter;
        this.journal = journal;
        this.participant = participant;
        this.waitMax = waitMax;
    }

    /**
     * Signs and sends the command, or finds it already done, and waits for the chain.
     *
     * @param kind what the command does, for instance financing-approved
     * @param subject what it does it to; with {@code kind} unique for this participant
     * @param detail stored with the submission
     * @return the transaction by which it is done
     * @throws LedgerRevertedException when the contract refuses it now
     * @throws NodeRefusedException when the node refuses the bytes
     * @throws LedgerUnknownException while the outcome is unknown: ask again
     * @throws ActDiffersException when another call signed the act with other content
     * @throws AttemptsExhaustedException when one attempt after the other ended without effect
     */
    public TransactionHash confirm(String kind, String subject, String detail, LedgerCommand command) {
        return confirm(kind, subject, detail, command, Claim.NOTHING);
    }

    /**
     * As {@link #confirm(String, String, String, LedgerCommand)}. Each attempt is signed only if the claim lets it: whatever the claim
     * throws is thrown.
     */
    public TransactionHash confirm(String kind, String subject, String detail, LedgerCommand command, Claim claim) {
        String body = sha256(command.toString());
        int first = first(latest(kind, subject));
        for (int number = first; number < first + ATTEMPTS_OF_A_CALL_MAX; number++) {
            Submitted submitted = submit(
                    new SubmissionRequest(participant, key(kind, subject, number), body, detail), command, claim);
            Submission ended = ended(submitted);
            SubmissionOutcome outcome = ended.outcome();
            if (outcome.state() == SubmissionOutcome.State.CONFIRMED) {
                return ended.hash();
            }
            if (!submitted.replayed() && outcome.state() != SubmissionOutcome.State.LAPSED) {
                throw outcome.failure()
                        .<RuntimeException>map(failure -> failure)
                        .orElseGet(() -> new NodeRefusedException(ended.hash(), outcome.status(), "no " + kind));
            }
        }
        throw new AttemptsExhaustedException(kind + " of " + subject, ATTEMPTS_OF_A_CALL_MAX);
    }

    /** The transaction by which this act was done before, or is perhaps being done. */
    public Optional<TransactionHash> earlier(String kind, String subject) {
        return latest(kind, subject)
                .filter(Attempt::mayStand)
                .map(latest -> latest.submission().hash());
    }

    private Submitted submit(SubmissionRequest request, LedgerCommand command, Claim claim) {
        try {
            return submitter.submit(request, command, claim);
        } catch (IdempotencyKeyReusedException otherContent) {
            // Two calls at once, for instance over two receivables that name the same document: the first one counts.
            throw new ActDiffersException(request.detail());
        }
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
        return journal.find(participant, key(kind, subject, number)).map(submission -> new Attempt(number, submission));
    }

    private static String key(String kind, String subject, int attempt) {
        return kind + ":" + subject + ":" + attempt;
    }

    private Submission ended(Submitted submitted) {
        TransactionHash hash = submitted.submission().hash();
        try {
            return submitted.ended().toCompletableFuture().get(waitMax.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new LedgerUnknownException(hash, "not on chain after " + waitMax.toSeconds() + " s", late);
        } catch (ExecutionException closed) {
            throw new IllegalStateException("the submitter was closed", closed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LedgerUnknownException(hash, "interrupted while waiting for the chain", stopped);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
