package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records that know whether the chain has what they tell of, so that those that wait are found without the projection. */
public interface RecordsOfChain {

    /** The id of the record whose thing this event brings to the chain. */
    Optional<UUID> broughtBy(LedgerEvent event);

    /**
     * Called by the projector, inside its transaction; repetitions change nothing. Rows are locked in the order of their ids, as all
     * who lock several do.
     */
    void mark(List<UUID> ids);
}
