package io.counterfoil.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pending rows that this process has not sent itself: of an earlier process, or of another instance that has them in hand. They
 * are taken up only once they have been pending for some time since this process first saw them, so that instances leave each
 * other's rows alone while all goes well. No clock but this process's own is needed for that.
 *
 * <p>Reads the journal page by page, round by round, and begins again at its end. Used by one thread.
 */
final class Adoption {

    /** Rows remembered; further ones are remembered once others have ended. */
    private static final int REMEMBERED_MAX = 20_000;

    private final SubmissionJournal journal;
    private final int pageRows;
    private final long afterNanos;

    private @Nullable TransactionHash readUpTo;
    private final Map<TransactionHash, Long> firstSeenNanos = new HashMap<>();
    private final Set<TransactionHash> seenInThisPass = new HashSet<>();

    Adoption(SubmissionJournal journal, int pageRows, Duration after) {
        this.journal = journal;
        this.pageRows = pageRows;
        this.afterNanos = after.toNanos();
    }

    /**
     * The rows of the next page that are to be taken up.
     *
     * @param known what this process looks after already
     */
    List<Submission> nextPage(Set<TransactionHash> known) {
        List<Submission> page = journal.pending(readUpTo, pageRows);
        long now = System.nanoTime();
        List<Submission> ripe = page.stream()
                .filter(submission -> !known.contains(submission.hash()))
                .filter(submission -> isOldEnough(submission.hash(), now))
                .toList();
        boolean isLast = page.size() < pageRows;
        readUpTo = isLast ? null : page.get(page.size() - 1).hash();
        if (isLast) {
            firstSeenNanos.keySet().retainAll(seenInThisPass);
            seenInThisPass.clear();
        }
        return ripe;
    }

    private boolean isOldEnough(TransactionHash hash, long now) {
        Long first = firstSeenNanos.get(hash);
        if (first == null) {
            if (firstSeenNanos.size() >= REMEMBERED_MAX) {
                return false;
            }
            firstSeenNanos.put(hash, now);
            first = now;
        }
        seenInThisPass.add(hash);
        return now - first >= afterNanos;
    }
}
