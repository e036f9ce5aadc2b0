package io.counterfoil.service.events;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Streams that are open: each participant has its own few, and all together no more than this instance carries. */
@ApplicationScoped
class FeedStreams implements MeterBinder {

    private static final int OF_PARTICIPANT_MAX = 50;
    private static final int MAX = 2_000;

    private final Map<UUID, Integer> open = new HashMap<>();
    private int all;

    final class Place {

        private final UUID participant;
        private final AtomicBoolean given = new AtomicBoolean();

        private Place(UUID participant) {
            this.participant = participant;
        }

        void giveBack() {
            if (given.compareAndSet(false, true)) {
                give(participant);
            }
        }
    }

    /** @throws RefusedException BUSY when there is no place */
    synchronized Place take(UUID participant) {
        int own = open.getOrDefault(participant, 0);
        if (own >= OF_PARTICIPANT_MAX || all >= MAX) {
            throw new RefusedException(
                    CommonRefusal.BUSY,
                    "a participant has at most " + OF_PARTICIPANT_MAX + " streams open, all together " + MAX
                            + "; close one, or read page by page");
        }
        open.put(participant, own + 1);
        all++;
        return new Place(participant);
    }

    private synchronized int open() {
        return all;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("counterfoil.feed.subscribers", this, FeedStreams::open)
                .description("Streams of events that are open")
                .register(registry);
    }

    private synchronized void give(UUID participant) {
        all--;
        open.computeIfPresent(participant, (id, own) -> own == 1 ? null : own - 1);
    }
}
