package io.counterfoil.receivables.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Drops the copy of the chain; the projector then makes it again from block 0. Records stay. */
@ApplicationScoped
public class RebuildProjection {

    private final Checkpoints checkpoints;
    private final Projection projection;
    private final ChainEvents events;

    RebuildProjection(Checkpoints checkpoints, Projection projection, ChainEvents events) {
        this.checkpoints = checkpoints;
        this.projection = projection;
        this.events = events;
    }

    /** Whether events that were sent once are sent again: only needed when Kafka lost its topics. */
    public enum Events {
        KEEP,
        SEND_AGAIN
    }

    /** Run it before the projector starts: one that runs would find its checkpoint gone, and stop. */
    @Transactional
    public void rebuild(Events which) {
        checkpoints.lock();
        projection.clear();
        if (which == Events.SEND_AGAIN) {
            events.forget();
        }
    }
}
