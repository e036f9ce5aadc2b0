package io.counterfoil.receivables.projection;

import java.util.List;

/** Records that know whether the chain has what they tell of, so that those that wait are found without the projection. */
public interface RecordsOfChain {

    /** Called by the projector, inside its transaction; repetitions change nothing. */
    void note(List<ProjectedEvent> events);
}
