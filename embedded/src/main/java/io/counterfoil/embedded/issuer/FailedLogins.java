package io.counterfoil.embedded.issuer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down guessing: after each failure a client id must wait, from 100 ms doubling up to 10 s. Ids that do not exist are treated
 * alike, so that waiting tells nothing.
 */
final class FailedLogins {

    private static final long FIRST_WAIT_MS = 100;
    private static final int DOUBLINGS_MAX = 7;
    private static final long WAIT_MAX_MS = 10_000;
    private static final int IDS_MAX = 10_000;

    private final LongSupplier nanoTime;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > IDS_MAX;
        }
    };

    private record Failures(int count, long waitUntilNanos) {}

    FailedLogins(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How long {@code id} must wait before its next attempt is looked at; zero or less: not at all. */
    synchronized Duration waitOf(String id) {
        Failures failed = failures.get(id);
        return failed == null ? Duration.ZERO : Duration.ofNanos(failed.waitUntilNanos() - nanoTime.getAsLong());
    }

    synchronized void failed(String id) {
        Failures earlier = failures.get(id);
        int count = earlier == null ? 1 : earlier.count() + 1;
        long waitMs = Math.min(FIRST_WAIT_MS << Math.min(count - 1, DOUBLINGS_MAX), WAIT_MAX_MS);
        failures.put(
                id,
                new Failures(
                        count, nanoTime.getAsLong() + Duration.ofMillis(waitMs).toNanos()));
    }

    synchronized void succeeded(String id) {
        failures.remove(id);
    }
}
