package io.counterfoil.replay.run;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs a bounded number of things at a time; after the first failure nothing new begins, and the failure is thrown. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Workers(int inFlightMax) {
        // The queue holds one day's work at most; the days themselves are limited by the rows of a file.
        this.threads = new ThreadPoolExecutor(
                inFlightMax, inFlightMax, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "replay");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Work that may bring more work, all of which is waited for. */
    final class Round {
        private int unfinished;

        void add(Runnable work) {
            synchronized (this) {
                unfinished++;
            }
            threads.execute(() -> {
                try {
                    if (failure.get() == null) {
                        work.run();
                    }
                } catch (RuntimeException | Error failed) {
                    failure.compareAndSet(null, failed);
                } finally {
                    finished();
                }
            });
        }

        private synchronized void finished() {
            unfinished--;
            notifyAll();
        }

        /** @throws RuntimeException the first failure, when everything that had begun has ended */
        void await() {
            synchronized (this) {
                while (unfinished > 0) {
                    try {
                        wait();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("interrupted", interrupted);
                    }
                }
            }
            Throwable failed = failure.get();
            if (failed instanceof Error error) {
                throw error;
            }
            if (failed != null) {
                throw (RuntimeException) failed;
            }
        }
    }

    Round round() {
        return new Round();
    }

    void runAll(Collection<Runnable> work) {
        Round round = round();
        work.forEach(round::add);
        round.await();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
