package io.counterfoil.receivables.supervision;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.receivables.projection.ProjectionSignal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Wakes those who look at the overview. Every instance reads every block, so no other instance has to be asked. */
@ApplicationScoped
public class NextBlock implements ProjectionSignal {

    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private volatile long newest = -1;

    /** Completes when a block after {@code known} can be read, at the latest after {@code seconds}. */
    public CompletableFuture<Void> after(long known, int seconds) {
        UUID id = UUID.randomUUID();
        CompletableFuture<Void> woken =
                new CompletableFuture<Void>().completeOnTimeout(null, seconds, TimeUnit.SECONDS);
        waiting.put(id, woken);
        if (newest > known) { // it came before we waited
            woken.complete(null);
        }
        return woken.whenComplete((nothing, failed) -> waiting.remove(id));
    }

    @Override
    public void projected(LedgerBlock block) {
        newest = block.number();
        waiting.values().forEach(each -> each.complete(null));
    }
}
