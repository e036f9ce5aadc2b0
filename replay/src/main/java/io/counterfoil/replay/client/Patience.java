package io.counterfoil.replay.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long one request is repeated, and how often.
 *
 * @param most after this a part counts as gone
 */
record Patience(Duration first, Duration longest, Duration most) {

    static final Patience DEFAULT = new Patience(Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofSeconds(60));

    Waiting begin() {
        return new Waiting(System.nanoTime() + most.toNanos());
    }

    final class Waiting {
        private final long endNanos;
        private long pauseNanos = first.toNanos();

        private Waiting(long endNanos) {
            this.endNanos = endNanos;
        }

        boolean isOver() {
            return System.nanoTime() - endNanos > 0;
        }

        /** Twice as long each time, and never in step with the others who wait. */
        void pause() {
            try {
                TimeUnit.NANOSECONDS.sleep(
                        pauseNanos / 2 + ThreadLocalRandom.current().nextLong(pauseNanos));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UnreachableException("interrupted", interrupted);
            }
            pauseNanos = Math.min(longest.toNanos(), pauseNanos * 2);
        }
    }
}
