package io.counterfoil.verification;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.verification.progress.HowFar;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The raw chain from block 0, in order, a few blocks fetched ahead. */
final class ChainLogs {

    private static final int AHEAD = 16;

    private final LedgerBlocks blocks;
    private final HowFar howFar;

    ChainLogs(LedgerBlocks blocks, HowFar howFar) {
        this.blocks = blocks;
        this.howFar = howFar;
    }

    /** @throws LedgerException when the node does not answer */
    void read(long upTo, Consumer<LedgerBlock> each) {
        AtomicLong read = howFar.begin(upTo + 1, "blocks read");
        Queue<CompletableFuture<LedgerBlock>> ahead = new ArrayDeque<>();
        long next = 0;
        String parent = null;
        for (long number = 0; number <= upTo; number++) {
            while (next <= upTo && ahead.size() < AHEAD) {
                ahead.add(blocks.block(next++).toCompletableFuture());
            }
            LedgerBlock block = taken(ahead.remove(), number);
            if (parent != null && !parent.equals(block.parentHash())) {
                throw new IllegalStateException("block " + number + " of the node does not follow block " + (number - 1)
                        + ": " + block.parentHash() + " instead of " + parent);
            }
            parent = block.hash();
            each.accept(block);
            read.incrementAndGet();
        }
    }

    private LedgerBlock taken(CompletableFuture<LedgerBlock> first, long number) {
        CompletableFuture<LedgerBlock> fetched = first;
        for (int attempt = 1; ; attempt++) {
            try {
                return fetched.join();
            } catch (CompletionException failed) {
                if (attempt == Repeated.ATTEMPTS) {
                    if (failed.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw failed;
                }
                fetched = blocks.block(number).toCompletableFuture();
            }
        }
    }
}
