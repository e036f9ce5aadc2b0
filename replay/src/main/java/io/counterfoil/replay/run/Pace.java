package io.counterfoil.replay.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How fast operations may follow each other: for measuring something else under a load that is known. */
public final class Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long gap;
    private long free = System.nanoTime();

    private Pace(long gap) {
        this.gap = gap;
    }

    /** As fast as they are answered. */
    public static Pace unbounded() {
        return new Pace(0);
    }

    /** @param operations begun in one second on average, at most; at least 1. What goes in one request begins at once. */
    public static Pace perSecond(int operations) {
        return new Pace(SECOND / operations);
    }

    /** Returns when so many operations may begin. What nobody began in time is not made up for later. */
    void await(int operations) {
        long turn = turn(operations);
        while (turn - System.nanoTime() > 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted before its turn");
            }
            LockSupport.parkNanos(turn - System.nanoTime());
        }
    }

    private synchronized long turn(int operations) {
        long now = System.nanoTime();
        long turn = free - now > 0 ? free : now;
        free = turn + gap * operations;
        return turn;
    }
}
