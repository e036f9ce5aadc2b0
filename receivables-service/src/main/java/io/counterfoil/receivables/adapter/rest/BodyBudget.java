package io.counterfoil.receivables.adapter.rest;

import java.util.HashMap;
import java.util.Map;

/** Bytes of bodies in memory at a time: of one caller, so that it cannot keep the others out, and of all together. */
final class BodyBudget {

    enum Answer {
        TAKEN,
        CALLER_HAS_TOO_MANY,
        ALL_HAVE_TOO_MANY
    }

    private final long callerBytesMax;
    private final long bytesMax;
    private final Map<String, Long> taken = new HashMap<>();
    private long takenByAll;

    BodyBudget(long callerBytesMax, long bytesMax) {
        this.callerBytesMax = callerBytesMax;
        this.bytesMax = bytesMax;
    }

    /** What was taken is given back, all of it, by {@link #give}; what was not taken changes nothing. */
    synchronized Answer take(String caller, long bytes) {
        if (taken.getOrDefault(caller, 0L) + bytes > callerBytesMax) {
            return Answer.CALLER_HAS_TOO_MANY;
        }
        if (takenByAll + bytes > bytesMax) {
            return Answer.ALL_HAVE_TOO_MANY;
        }
        taken.merge(caller, bytes, Long::sum);
        takenByAll += bytes;
        return Answer.TAKEN;
    }

    synchronized void give(String caller, long bytes) {
        takenByAll -= bytes;
        taken.computeIfPresent(caller, (name, before) -> before == bytes ? null : before - bytes);
    }

    synchronized long taken() {
        return takenByAll;
    }
}
