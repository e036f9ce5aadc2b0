package io.counterfoil.ledger;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads with a name that says whose they are. */
public final class Threads {

    private Threads() {}

    public static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "ledger-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs work that may wait for ever on a daemon thread of its own, which is left alone when the time is over.
     *
     * @return whether it has ended
     */
    public static boolean runWithin(Duration limit, String name, Runnable work) {
        Thread thread = named(name).newThread(work);
        thread.start();
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
