package io.counterfoil.receivables.projection;

import java.util.List;

/** Events that leave when, and only when, the transaction commits that tells of them. */
public interface ChainEvents {

    /** Adds events in their order; those that are queued or were sent before are not added again. */
    void add(List<ProjectedEvent> events);

    /** Forgets every event of the chain, so that a rebuild queues and sends them all again, with the same ids. */
    void forget();
}
