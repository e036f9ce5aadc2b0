package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlock;
import java.util.List;

/** The copy of the chain, shaped for reading. It is written into the copy whose checkpoint the transaction has locked. */
public interface Projection {

    /**
     * Applies all events of blocks that follow each other, in their order.
     *
     * @return the same events with what each of them is about, which an event alone does not always say
     * @throws IllegalStateException when an event does not fit what is projected: nothing of the blocks may be kept
     */
    List<ProjectedEvent> apply(List<LedgerBlock> blocks);
}
