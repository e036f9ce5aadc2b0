package io.counterfoil.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after submissions without an answer, of this process and of those before it, in bounded rounds on one thread. */
final class SubmissionResolver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionResolver.class);

    private final Submitter submitter;
    private final VoucherLedger ledger;
    private final SubmissionJournal journal;
    private final SubmitterSettings settings;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(Threads.named("resolver"));

    private @Nullable TransactionHash readUpTo;
    private boolean nodeAnswers = true;
    private volatile boolean chainMoving = true;
    private volatile long height = -1;
    private long heightChangedAtNanos = System.nanoTime();

    SubmissionResolver(
            Submitter submitter, VoucherLedger ledger, SubmissionJournal journal, SubmitterSettings settings) {
        this.submitter = submitter;
        this.ledger = ledger;
        this.journal = journal;
        this.settings = settings;
    }

    void start() {
        long everyMs = settings.resolveEvery().toMillis();
        ScheduledFuture<?> first = rounds.scheduleWithFixedDelay(this::round, 0, everyMs, TimeUnit.MILLISECONDS);
        if (first.isCancelled()) {
            throw new IllegalStateException("the resolver was closed");
        }
    }

    boolean chainMoving() {
        return chainMoving;
    }

    long height() {
        return height;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            adopt();
            List<PendingSubmission> due = due();
            for (PendingSubmission submission : due) {
                resolve(submission);
            }
            nodeAnswers = true;
        } catch (LedgerUnavailableException noNode) {
            if (nodeAnswers) { // once for an outage, not once for a round
                LOG.warn("pending submissions wait for a node: {}", noNode.getMessage());
            }
            nodeAnswers = false;
        } catch (RuntimeException unexpected) {
            // A scheduled task that throws is never run again, and pending submissions would stay so for ever.
            LOG.warn("resolving pending submissions failed, will be tried again", unexpected);
        }
    }

    /** Reads the journal page by page, round by round, and begins again at its end. */
    private void adopt() {
        if (submitter.pending().size() >= settings.unsettledMax() + settings.batchMax()) {
            return;
        }
        List<Submission> page = journal.pending(readUpTo, settings.batchMax());
        readUpTo = page.size() < settings.batchMax()
                ? null
                : page.get(page.size() - 1).hash();
        for (Submission submission : page) {
            submitter.track(submission, false, PendingSubmission.Stage.UNANSWERED);
        }
    }

    private List<PendingSubmission> due() {
        long now = System.nanoTime();
        return submitter.pending().values().stream()
                .filter(submission -> submission.isDue(now))
                .sorted(Comparator.comparingLong(
                        submission -> submission.submission().transaction().blockLimit()))
                .limit(settings.batchMax())
                .toList();
    }

    private void resolve(PendingSubmission tracked) {
        Optional<Submission> stored = journal.find(tracked.submission().hash());
        if (stored.isEmpty()) {
            SubmissionRequest request = tracked.submission().request();
            journal.find(request.participant(), request.idempotencyKey())
                    .ifPresent(now -> submitter.follow(tracked, now));
            return;
        }
        if (!stored.get().isPending()) {
            submitter.over(stored.get().hash(), stored.get().outcome());
            return;
        }
        Sighting sighting = ledger.sighting(tracked.submission().hash());
        watchHeight(sighting.height());
        if (sighting.receipt().isPresent()) {
            mined(tracked, sighting.receipt().get().outcome());
        } else if (sighting.height() > tracked.submission().transaction().blockLimit()) {
            submitter.end(tracked, SubmissionOutcome.LAPSED);
        } else {
            tracked.backOff(System.nanoTime(), settings.resendMax().toNanos());
            submitter.send(tracked, false); // also makes an idle chain go on
        }
    }

    /** One that cannot be signed again at the moment must not keep the others waiting. */
    private void mined(PendingSubmission tracked, SubmissionOutcome outcome) {
        try {
            submitter.mined(tracked, outcome);
            tracked.backOff(System.nanoTime(), settings.resolveEvery().toNanos());
        } catch (RuntimeException notNow) {
            LOG.info("{} is looked at again: {}", tracked.submission().hash(), notNow.getMessage());
            tracked.backOff(System.nanoTime(), settings.resendMax().toNanos());
        }
    }

    private void watchHeight(long seen) {
        long now = System.nanoTime();
        if (seen != height) {
            height = seen;
            heightChangedAtNanos = now;
        }
        chainMoving = now - heightChangedAtNanos < settings.resendMax().toNanos();
    }
}
