package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;
import java.util.UUID;

/** A second copy of the chain, made by one builder while the first one is read, and then put in its place. */
public interface NextCopy {

    /**
     * Makes it, empty.
     *
     * @param withEvents its builder queues the events of the chain, and nobody else does until it is in its place
     * @return false when another builder is at it
     */
    boolean begin(UUID builder, boolean withEvents);

    /** Whether somebody has begun one, and it is not in its place yet. */
    boolean isBegun();

    /** Whether events are its builder's to queue. */
    boolean hasEvents();

    /**
     * Where it stands. Until the transaction ends, what is projected goes into it, and no other builder may begin.
     *
     * @throws RebuildTakenOverException when another builder has begun anew, or the tables have changed: this one ends
     */
    Checkpoint lock(UUID builder);

    /** In the transaction of {@link #lock}. */
    void moveTo(LedgerBlock last);

    /** Readers find it from the commit on. In the transaction of {@link #lock}, while the projectors wait. */
    void takePlace();

    /** Drops what was read before; waits shortly for those who still read it. */
    void dropFormer();
}
