package io.counterfoil.receivables.supervision;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One overview for all who look at the same moment: the database is asked once, however many people ask. */
@ApplicationScoped
public class SharedOverview {

    /** So old it is still given to somebody who has seen an older block; it says itself of which block it is. */
    private static final Duration NEW = Duration.ofMillis(100);

    private final Supervision supervision;
    private final NextBlock nextBlock;
    private @Nullable Answer newest; // guarded by this

    SharedOverview(Supervision supervision, NextBlock nextBlock) {
        this.supervision = supervision;
        this.nextBlock = nextBlock;
    }

    /** @param atLeast the newest block when it began, which it therefore has */
    private record Answer(long atLeast, long began, CompletableFuture<Overview> overview) {

        boolean serves(long block) {
            if (!overview.isDone()) {
                return atLeast >= block;
            }
            return !overview.isCompletedExceptionally()
                    && overview.join().block() >= block
                    && System.nanoTime() - began < NEW.toNanos();
        }
    }

    /** With every block in it that this instance has read; what another one read since may come 100 ms later. */
    public CompletionStage<Overview> now() {
        return with(nextBlock.newest());
    }

    /** With a block after {@code known} in it, as soon as there is one; after so many seconds whatever there is. */
    public CompletionStage<Overview> after(long known, int seconds) {
        CompletionStage<?> begun = nextBlock.newest() < 0 ? now() : CompletableFuture.completedFuture(null);
        return begun.thenCompose(started -> nextBlock.after(known, seconds))
                .thenCompose(woken -> with(Math.min(known + 1, nextBlock.newest())));
    }

    private synchronized CompletionStage<Overview> with(long block) {
        Answer shared = newest;
        if (shared == null || !shared.serves(block)) {
            long before = nextBlock.newest();
            shared = new Answer(
                    before,
                    System.nanoTime(),
                    CompletableFuture.supplyAsync(() -> read(before), Infrastructure.getDefaultWorkerPool()));
            newest = shared;
        }
        return shared.overview().copy(); // whoever goes away cancels what it was given
    }

    private Overview read(long before) {
        Overview read = supervision.overview();
        nextBlock.seen(before, read.block());
        return read;
    }
}
