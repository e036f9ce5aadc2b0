package io.counterfoil.receivables.closing;

import io.counterfoil.receivables.governance.DayClosing;
import io.counterfoil.receivables.operation.CommandStore;
import io.counterfoil.receivables.operation.CommandStore.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finishes the closing of days that an earlier process has left unfinished. Each step finds what is left to do. */
@ApplicationScoped
public class ResumeClosing {

    /** Supports that others had to join are among them, so more than one day is looked at. */
    private static final int LOOKED_AT_MAX = 100;

    private final CommandStore store;
    private final DayClosing closing;

    ResumeClosing(CommandStore store, DayClosing closing) {
        this.store = store;
        this.closing = closing;
    }

    /**
     * Begins what is to be finished, and does not wait for it. Two instances that do the same end nothing twice: the chain
     * refuses the second.
     *
     * @return completes when all is closed
     */
    public CompletableFuture<Void> resume() {
        List<Asked> unclosed = store.unclosedDays(LOOKED_AT_MAX);
        return CompletableFuture.allOf(unclosed.stream()
                .map(asked -> closing.close(asked.request(), asked.operation()).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }
}
