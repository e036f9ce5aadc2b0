package io.counterfoil.verification.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says now and then how far something is that says nothing itself. What takes less time than that says nothing.
 *
 * @param every from one line to the next
 */
public record StillBusy(PrintWriter out, Duration every) {

    /** Longer than this nobody should wonder whether anything happens. */
    public static StillBusy everyFiveSeconds(PrintWriter out) {
        return new StillBusy(out, Duration.ofSeconds(5));
    }

    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    public <T, E extends Exception> T during(String what, Work<T, E> work) throws E {
        return during(what, () -> "", work);
    }

    /** @param howFar empty when nobody can tell */
    public <T, E extends Exception> T during(String what, Supplier<String> howFar, Work<T, E> work) throws E {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(saying -> {
            Thread thread = new Thread(saying, "still-busy");
            thread.setDaemon(true);
            return thread;
        });
        try {
            long begunNanos = System.nanoTime();
            var lines = clock.scheduleAtFixedRate(
                    () -> say(what, howFar.get(), begunNanos), every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
            try {
                return work.run();
            } finally {
                lines.cancel(false);
            }
        } finally {
            clock.shutdownNow();
        }
    }

    private void say(String what, String far, long begunNanos) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begunNanos);
        out.println("  " + what + (far.isEmpty() ? "" : ": " + far) + ", " + seconds + " s");
        out.flush();
    }
}
