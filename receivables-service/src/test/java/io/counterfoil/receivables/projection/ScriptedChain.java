package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** A chain that rings no doorbell: nothing is projected but what a test hands to the projector itself. */
@Alternative
@ApplicationScoped
public class ScriptedChain implements LedgerBlocks {

    @Override
    public long height() {
        return -1;
    }

    /** What it answers with when a rebuild asks. */
    private volatile LongFunction<CompletionStage<LedgerBlock>> blocks = ScriptedChain::none;

    private volatile boolean isAsked;

    public void serve(Supplier<List<LedgerBlock>> all) {
        blocks = number -> number < all.get().size()
                ? CompletableFuture.completedFuture(all.get().get((int) number))
                : none(number);
    }

    /** After {@code gate}. */
    public void serve(Supplier<List<LedgerBlock>> all, CompletionStage<?> gate) {
        isAsked = false;
        blocks = number -> gate.thenApply(open -> all.get().get((int) number));
    }

    /** Since it serves after a gate: whoever asked waits there. */
    public boolean isAsked() {
        return isAsked;
    }

    @Override
    public CompletionStage<LedgerBlock> block(long number) {
        isAsked = true;
        return blocks.apply(number);
    }

    private static CompletionStage<LedgerBlock> none(long number) {
        return CompletableFuture.failedFuture(new LedgerUnavailableException("no block " + number, null));
    }

    @Override
    public Runnable onNewHeight(LongConsumer doorbell) {
        return () -> {};
    }
}
