package io.counterfoil.ledger;

import java.time.Duration;
import java.util.Optional;

/**
 * Hands over whole blocks in order, from a checkpoint on. The node's push is only a doorbell; a slow poll makes up for
 * rings that were missed. Survives a node that goes away and comes back.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class BlockReader implements AutoCloseable {

    private final LedgerBlocks blocks;
    private final Checkpoint from;
    private final BlockConsumer consumer;
    private final Settings settings;

    /**
     * @param pollEvery height is asked this often when the doorbell is silent
     * @param aheadMax blocks fetched ahead of the consumer
     */
    public record Settings(Duration pollEvery, int aheadMax) {

        public static Settings usual() {
            return new Settings(Duration.ofSeconds(1), 16);
        }
    }

    /** @param from last block already applied; {@link Checkpoint#BEFORE_GENESIS} to read all */
    public BlockReader(LedgerBlocks blocks, Checkpoint from, BlockConsumer consumer, Settings settings) {
        this.blocks = blocks;
        this.from = from;
        this.consumer = consumer;
        this.settings = settings;
    }

    public void start() {
        throw new UnsupportedOperationException(blocks + " " + from + " " + consumer + " " + settings);
    }

    /** The last block the consumer has applied. */
    public Checkpoint applied() {
        return from;
    }

    /** Why the reader stopped, or why it cannot get on at the moment; empty when all is well. */
    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    /** False once a mismatch has stopped it, or after close. */
    public boolean isRunning() {
        return false;
    }

    /** Waits for the block that is being applied, then stops. */
    @Override
    public void close() {}
}
