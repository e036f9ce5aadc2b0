package io.counterfoil.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** What this process knows about a submission that has no outcome yet. Guarded by itself. */
final class PendingSubmission {

    enum Stage {
        /** Sent, and the answer may still come by itself. */
        SENT,
        /** No answer, or none that says anything: look on chain, and send again. */
        UNANSWERED,
        /** On chain; the projector's word is awaited. */
        MINED
    }

    private final Submission submission;
    private final boolean holdsPlace;
    private final CompletableFuture<Submission> ended;

    private Stage stage;
    private long lookAtNanos;
    private long waitNanos;

    PendingSubmission(Submission submission, boolean holdsPlace, Stage stage, long lookAtNanos, long waitNanos) {
        this(submission, holdsPlace, new CompletableFuture<>(), stage, lookAtNanos, waitNanos);
    }

    private PendingSubmission(
            Submission submission,
            boolean holdsPlace,
            CompletableFuture<Submission> ended,
            Stage stage,
            long lookAtNanos,
            long waitNanos) {
        this.submission = submission;
        this.holdsPlace = holdsPlace;
        this.ended = ended;
        this.stage = stage;
        this.lookAtNanos = lookAtNanos;
        this.waitNanos = waitNanos;
    }

    /** The same request with another transaction, about to be sent: whoever waits goes on waiting. */
    PendingSubmission continuedAs(Submission replacement, long nowNanos, long firstWaitNanos) {
        return new PendingSubmission(replacement, holdsPlace, ended, Stage.SENT, nowNanos, firstWaitNanos);
    }

    Submission submission() {
        return submission;
    }

    /** It was admitted by {@link Submitter#submit} and gives its place back when it ends. */
    boolean holdsPlace() {
        return holdsPlace;
    }

    CompletableFuture<Submission> ended() {
        return ended;
    }

    synchronized Stage stage() {
        return stage;
    }

    synchronized boolean isDue(long nowNanos) {
        return stage != Stage.SENT && nowNanos - lookAtNanos >= 0;
    }

    /** From now on the resolver looks after it, first after the current wait. */
    synchronized void moveTo(Stage next, long nowNanos) {
        stage = next;
        lookAtNanos = nowNanos + waitNanos;
    }

    /** Looked at in vain: waits twice as long the next time, give or take a quarter, so that many do not come at once. */
    synchronized void backOff(long nowNanos, long waitMaxNanos) {
        waitNanos = Math.min(waitNanos * 2, waitMaxNanos);
        long jitter = ThreadLocalRandom.current().nextLong(-waitNanos / 4, waitNanos / 4 + 1);
        lookAtNanos = nowNanos + waitNanos + jitter;
    }
}
