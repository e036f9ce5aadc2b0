package io.counterfoil.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final Adoption adoption;
    private boolean nodeAnswers = true;
    private final AtomicInteger roundsDone = new AtomicInteger();
    private volatile boolean chainMoving = true;
    private volatile long height = -1;
    private long heightChangedAtNanos = System.nanoTime();

    SubmissionResolver(
            Submitter submitter, VoucherLedger ledger, SubmissionJournal journal, SubmitterSettings settings) {
        this.submitter = submitter;
        this.ledger = ledger;
        this.journal = journal;
        this.settings = settings;
        this.adoption = new Adoption(journal, settings.batchMax(), settings.adoptAfter());
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

    int rounds() {
        return roundsDone.get();
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            adopt();
            List<PendingSubmission> overdue = new ArrayList<>();
            for (PendingSubmission tracked : due()) {
                if (resolve(tracked)) {
                    overdue.add(tracked);
                }
            }
            endWhatIsInNoBlock(overdue);
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
        roundsDone.incrementAndGet();
    }

    private void adopt() {
        if (submitter.pending().size() >= settings.unsettledMax() + settings.batchMax()) {
            return;
        }
        for (Submission submission : adoption.nextPage(submitter.pending().keySet())) {
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

    /** @return true when no receipt was found, and the chain is so far that none may ever come */
    private boolean resolve(PendingSubmission tracked) {
        Optional<Submission> stored = journal.find(tracked.submission().hash());
        if (stored.isEmpty()) {
            SubmissionRequest request = tracked.submission().request();
            journal.find(request.participant(), request.idempotencyKey())
                    .ifPresent(now -> submitter.follow(tracked, now));
            return false;
        }
        if (!stored.get().isPending()) {
            submitter.over(stored.get().hash(), stored.get().outcome());
            return false;
        }
        Sighting sighting = sighting(tracked);
        watchHeight(sighting.height());
        if (sighting.receipt().isPresent()) {
            mined(tracked, sighting.receipt().get().outcome());
            return false;
        }
        SignedTransaction transaction = tracked.submission().transaction();
        if (sighting.height() >= LapsedSearch.lastPossibleBlock(transaction, settings.pipelineBlocks())) {
            return true;
        }
        tracked.backOff(System.nanoTime(), settings.resendMax().toNanos());
        if (sighting.height() < transaction.blockLimit()) {
            submitter.send(tracked, false); // also makes an idle chain go on
        }
        return false;
    }

    /** What the node cannot answer is asked again later; others come first then. */
    private Sighting sighting(PendingSubmission tracked) {
        try {
            return ledger.sighting(tracked.submission().hash());
        } catch (LedgerUnavailableException notNow) {
            tracked.backOff(System.nanoTime(), settings.resendFirst().toNanos());
            throw notNow;
        }
    }

    private void endWhatIsInNoBlock(List<PendingSubmission> overdue) {
        LapsedSearch search = new LapsedSearch(ledger, settings.pipelineBlocks(), overdue);
        for (PendingSubmission tracked : overdue) {
            if (search.isUsedUp()) {
                return;
            }
            TransactionHash hash = tracked.submission().hash();
            try {
                if (search.isInNoBlock(tracked.submission().transaction())) {
                    submitter.end(tracked, SubmissionOutcome.LAPSED);
                    continue;
                }
                LOG.warn("{} is in a block, but the node gives no receipt of it yet", hash);
            } catch (LedgerUnavailableException notNow) {
                // The others wait for the next round, and come first then: each might take a time-out now.
                LOG.warn("whether {} has lapsed is not known yet: {}", hash, notNow.getMessage());
                tracked.backOff(System.nanoTime(), settings.resendMax().toNanos());
                return;
            }
            tracked.backOff(System.nanoTime(), settings.resendMax().toNanos());
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
