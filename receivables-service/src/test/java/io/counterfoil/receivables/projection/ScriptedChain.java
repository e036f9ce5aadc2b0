package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;

/** A chain without a block: nothing is projected but what a test hands to the projector itself. */
@Alternative
@ApplicationScoped
public class ScriptedChain implements LedgerBlocks {

    @Override
    public long height() {
        return -1;
    }

    @Override
    public CompletionStage<LedgerBlock> block(long number) {
        return CompletableFuture.failedFuture(new LedgerUnavailableException("no block " + number, null));
    }

    @Override
    public Runnable onNewHeight(LongConsumer doorbell) {
        return () -> {};
    }
}
