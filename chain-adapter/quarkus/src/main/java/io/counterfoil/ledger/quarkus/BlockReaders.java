package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.BlockConsumer;
import io.counterfoil.ledger.BlockReader;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlocks;
import jakarta.inject.Singleton;

/** Makes the reader of an application that has a projector. Where it stands is known only to the application, and at its start. */
@Singleton
public class BlockReaders {

    private final LedgerBlocks blocks;
    private final LedgerConfiguration configuration;
    private final ChainMeters meters;

    BlockReaders(LedgerBlocks blocks, LedgerConfiguration configuration, ChainMeters meters) {
        this.blocks = blocks;
        this.meters = meters;
        this.configuration = configuration;
    }

    /**
     * A reader that is not started yet; whoever starts it closes it.
     *
     * @param from last block already applied; {@link Checkpoint#BEFORE_GENESIS} to read all
     */
    public BlockReader from(Checkpoint from, BlockConsumer consumer) {
        BlockReader reader = new BlockReader(blocks, from, consumer, configuration.reader());
        meters.add(reader);
        return reader;
    }
}
