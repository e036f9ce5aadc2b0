package io.counterfoil.ledger;

import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/** The chain's blocks, as a node has them. */
public interface LedgerBlocks {

    /** @throws LedgerUnavailableException when the node does not answer */
    long height();

    /**
     * A whole block with its receipts. Completes exceptionally with a {@link LedgerUnavailableException} when the node does
     * not answer or does not have the block.
     */
    CompletionStage<LedgerBlock> block(long number);

    /**
     * Rings with the new height after a block, and sometimes without one; may also miss one. The listener must not block.
     *
     * @return running it ends the ringing
     */
    Runnable onNewHeight(LongConsumer doorbell);
}
