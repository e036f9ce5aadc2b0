package io.counterfoil.devnode.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How blocks are made. A chain of several nodes does to its clients what this one does only when it is told to.
 *
 * @param interval least time between two blocks; zero: at once when there is something to seal
 * @param lateBlocks a late transaction gets into a block this many numbers past its block limit. Nodes compare the limit with
 *     the last committed block, while consensus may already be working on blocks up to 50 numbers ahead
 * @param lateEvery of how many transactions that arrive one is late; none when {@code lateBlocks} is 0
 * @param shuffleSeed transactions of a block are put into an order made from it and the block's number; null: as they arrived
 */
public record Sealing(
        Duration interval,
        int lateBlocks,
        int lateEvery,
        @Nullable Long shuffleSeed) {

    private static final Duration INTERVAL_MAX = Duration.ofMinutes(1);
    /** Beyond that a nonce would be forgotten before its transaction is in a block. */
    private static final int LATE_BLOCKS_MAX = 100;

    private static final int LATE_EVERY_USUALLY = 100;

    /** At once, never late, as they arrived. */
    public static final Sealing AT_ONCE = new Sealing(Duration.ZERO, 0, LATE_EVERY_USUALLY, null);

    public Sealing {
        if (interval.isNegative() || interval.compareTo(INTERVAL_MAX) > 0) {
            throw new IllegalArgumentException("block interval must be 0 to " + INTERVAL_MAX.toMillis() + " ms");
        }
        requireLateness(lateBlocks);
        if (lateEvery < 1) {
            throw new IllegalArgumentException("one of at least 1 transactions is late, not of " + lateEvery);
        }
    }

    static void requireLateness(int blocks) {
        if (blocks < 0 || blocks > LATE_BLOCKS_MAX) {
            throw new IllegalArgumentException("late blocks must be 0 to " + LATE_BLOCKS_MAX + ", not " + blocks);
        }
    }

    public Sealing withInterval(Duration other) {
        return new Sealing(other, lateBlocks, lateEvery, shuffleSeed);
    }

    public Sealing withLate(int blocks, int every) {
        return new Sealing(interval, blocks, every, shuffleSeed);
    }

    public Sealing withShuffleSeed(long seed) {
        return new Sealing(interval, lateBlocks, lateEvery, seed);
    }
}
