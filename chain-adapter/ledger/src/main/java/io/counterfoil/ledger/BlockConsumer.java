package io.counterfoil.ledger;

/** Takes blocks in order, always on one thread. */
@FunctionalInterface
public interface BlockConsumer {

    /**
     * Applies one block and commits before it returns. A {@link ChainMismatchException} stops the reader for good; after any
     * other exception the same block is handed over again, with backoff.
     */
    void apply(LedgerBlock block);
}
