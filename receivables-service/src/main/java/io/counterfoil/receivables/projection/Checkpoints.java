package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;

/** Where the projection stands. */
public interface Checkpoints {

    /** The last block that is projected; {@link Checkpoint#BEFORE_GENESIS} when there is none. */
    Checkpoint read();

    /** As {@link #read}, and holds a lock until the transaction ends, so that two projectors take turns. */
    Checkpoint lock();

    void moveTo(LedgerBlock last);
}
