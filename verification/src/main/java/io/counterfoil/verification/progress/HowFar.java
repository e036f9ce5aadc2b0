package io.counterfoil.verification.progress;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** How far something is. Whoever does it writes; others read meanwhile. */
public final class HowFar implements Supplier<String> {

    private volatile Supplier<String> now = () -> "";

    /** @param what is done now, as nobody can count it */
    public void is(String what) {
        now = () -> what;
    }

    /**
     * A part of the whole begins, and ends when the next one does.
     *
     * @param of as many there are
     * @param what they are, as in "blocks read"
     * @return to be raised by each one that is done
     */
    public AtomicLong begin(long of, String what) {
        AtomicLong done = new AtomicLong();
        now = () -> String.format(Locale.ROOT, "%,d of %,d %s", done.get(), of, what);
        return done;
    }

    /** @return one line; empty before anything has begun */
    @Override
    public String get() {
        return now.get();
    }
}
