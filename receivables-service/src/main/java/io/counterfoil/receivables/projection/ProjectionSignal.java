package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlock;

/** Wakes those who wait for a block to be readable. Called by the projector after its transaction has committed. */
public interface ProjectionSignal {

    void projected(LedgerBlock block);
}
