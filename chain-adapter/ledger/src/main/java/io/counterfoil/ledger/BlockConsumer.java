package io.counterfoil.ledger;

import java.util.List;

/** Takes blocks in order, always on one thread. */
@FunctionalInterface
public interface BlockConsumer {

    /**
     * Applies blocks that follow each other, all or none of them, and commits before it returns. A {@link ChainMismatchException}
     * stops the reader for good; after a {@link CheckpointBehindException} it goes on from the checkpoint in it; after any other exception the first of them is handed over again by itself, with backoff.
     *
     * @param blocks one, or more when they came faster than they were applied
     */
    void apply(List<LedgerBlock> blocks);
}
