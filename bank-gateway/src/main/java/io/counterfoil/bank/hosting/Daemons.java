package io.counterfoil.bank.hosting;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Threads of the jobs that a gateway does by itself; none of them keeps the process from ending. */
public final class Daemons {

    private Daemons() {}

    /** One thread that looks from time to time. */
    public static ScheduledExecutorService clock(String name) {
        return Executors.newSingleThreadScheduledExecutor(named(name));
    }

    public static ExecutorService workers(String name, int atOnce) {
        return Executors.newFixedThreadPool(atOnce, named(name));
    }

    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
