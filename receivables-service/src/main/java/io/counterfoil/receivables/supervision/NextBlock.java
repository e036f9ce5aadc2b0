package io.counterfoil.receivables.supervision;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.receivables.projection.ProjectionSignal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Wakes those who look at the overview. Every instance reads every block, so no other instance has to be asked. */
@ApplicationScoped
public class NextBlock implements ProjectionSignal {

    private final Map<UUID, Waiter> waiting = new ConcurrentHashMap<>();
    private final AtomicLong newest = new AtomicLong(-1);

    private record Waiter(long known, CompletableFuture<Void> woken) {}

    /** The newest that can be read; -1 while this instance has neither read one nor been told of one. */
    long newest() {
        return newest.get();
    }

    /** Completes when a block after {@code known} can be read, at the latest after {@code seconds}. */
    CompletableFuture<Void> after(long known, int seconds) {
        UUID id = UUID.randomUUID();
        CompletableFuture<Void> woken =
                new CompletableFuture<Void>().completeOnTimeout(null, seconds, TimeUnit.SECONDS);
        waiting.put(id, new Waiter(known, woken));
        if (newest.get() > known) { // it came before we waited
            woken.complete(null);
        }
        return woken.whenComplete((nothing, failed) -> waiting.remove(id));
    }

    /**
     * Somebody found a block in the database, perhaps by the work of another instance.
     *
     * @param before {@link #newest} when it began to look: whatever came since knows better
     */
    void seen(long before, long block) {
        if (block > before && newest.compareAndSet(before, block)) {
            wake(block);
        }
    }

    @Override
    public void projected(LedgerBlock block) {
        projected(block.number());
    }

    /** Perhaps an earlier one than before: after a loss the chain is read again. */
    void projected(long block) {
        newest.set(block);
        wake(block);
    }

    private void wake(long block) {
        waiting.values().stream()
                .filter(each -> each.known() < block)
                .forEach(each -> each.woken().complete(null));
    }
}
