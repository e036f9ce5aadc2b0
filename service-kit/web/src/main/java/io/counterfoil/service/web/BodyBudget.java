package io.counterfoil.service.web;

import java.util.HashMap;
import java.util.Map;

/** Bytes of bodies in memory at a time: of one participant, so that it takes its own room and not the others', and of all together. */
final class BodyBudget {

    enum Answer {
        TAKEN,
        PARTICIPANT_HAS_TOO_MANY,
        ALL_HAVE_TOO_MANY
    }

    private final long participantBytesMax;
    private final long bytesMax;
    private final Map<String, Long> taken = new HashMap<>();
    private long takenByAll;

    BodyBudget(long participantBytesMax, long bytesMax) {
        this.participantBytesMax = participantBytesMax;
        this.bytesMax = bytesMax;
    }

    /** What was taken is given back, all of it, by {@link #give}; what was not taken changes nothing. */
    synchronized Answer take(String participant, long bytes) {
        if (taken.getOrDefault(participant, 0L) + bytes > participantBytesMax) {
            return Answer.PARTICIPANT_HAS_TOO_MANY;
        }
        if (takenByAll + bytes > bytesMax) {
            return Answer.ALL_HAVE_TOO_MANY;
        }
        taken.merge(participant, bytes, Long::sum);
        takenByAll += bytes;
        return Answer.TAKEN;
    }

    synchronized void give(String participant, long bytes) {
        takenByAll -= bytes;
        taken.computeIfPresent(participant, (name, before) -> before == bytes ? null : before - bytes);
    }

    synchronized long taken() {
        return takenByAll;
    }
}
