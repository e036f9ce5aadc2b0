package io.counterfoil.receivables.projection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Failures of one thing without progress between them: how long to wait before the next try, and what to say of them. */
final class Setbacks {

    private static final int PAUSE_SECONDS_MIN = 2;
    private static final int DOUBLED_MAX = 5;

    private int count;
    private @Nullable String last;

    /** @return whether it is another failure than the one before */
    synchronized boolean add(Throwable failure) {
        boolean isOther = !failure.toString().equals(last);
        last = failure.toString();
        count++;
        return isOther;
    }

    synchronized void clear() {
        count = 0;
        last = null;
    }

    synchronized int count() {
        return count;
    }

    /** 2 after the first, then twice as long each time, 64 at most. */
    synchronized int pauseSeconds() {
        return PAUSE_SECONDS_MIN << Math.min(Math.max(count - 1, 0), DOUBLED_MAX);
    }

    synchronized Optional<String> inWords() {
        return Optional.ofNullable(last).map(why -> "failed " + count + " times without progress: " + why);
    }
}
