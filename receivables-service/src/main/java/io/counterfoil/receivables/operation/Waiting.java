package io.counterfoil.receivables.operation;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.receivables.projection.ProjectionSignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Repeated requests that wait for the end of a command sent before, perhaps by an earlier process. */
@ApplicationScoped
public class Waiting implements ProjectionSignal {

    /** Longer than any client may wait, so that nothing is kept for ever. */
    private static final int FORGOTTEN_AFTER_SECONDS = 60;

    private final Map<TransactionHash, CompletableFuture<Ended>> byHash = new ConcurrentHashMap<>();
    private final Instance<Submitter> submitter;

    private record Ended(TransactionHash hash, SubmissionOutcome outcome) {}

    /** @param submitter looked up late: its journal is told of by this class */
    Waiting(Instance<Submitter> submitter) {
        this.submitter = submitter;
    }

    CompletableFuture<Operation> untilEnded(Operation pending) {
        TransactionHash hash = pending.transaction();
        if (hash == null) {
            throw new IllegalArgumentException("nothing on chain to wait for: " + pending);
        }
        return byHash.computeIfAbsent(hash, absent -> forgettable(hash))
                .thenApply(ended -> pending.with(ended.hash(), ended.outcome()));
    }

    @Override
    public void projected(LedgerBlock block) {
        for (LedgerTransaction transaction : block.transactions()) {
            SubmissionOutcome outcome = transaction.outcomeIn(block);
            submitter.get().settled(transaction.hash(), outcome);
            if (outcome.unknownSigner().isEmpty()) { // that is no end yet: see Submitter.settled
                ended(transaction.hash(), outcome);
            }
        }
    }

    /** The command was ended by the submitter or the projector, and its row says so. */
    public void ended(TransactionHash hash, SubmissionOutcome outcome) {
        CompletableFuture<Ended> waiter = byHash.remove(hash);
        if (waiter != null) {
            waiter.complete(new Ended(hash, outcome));
        }
    }

    /** Another transaction stands in the place of one: who waited for that waits for this. */
    public void replaced(TransactionHash earlier, TransactionHash by) {
        CompletableFuture<Ended> waiter = byHash.remove(earlier);
        if (waiter != null) {
            CompletionStage<Ended> end = byHash.computeIfAbsent(by, absent -> forgettable(by));
            end.thenAccept(waiter::complete);
        }
    }

    private CompletableFuture<Ended> forgettable(TransactionHash hash) {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        CompletableFuture.delayedExecutor(FORGOTTEN_AFTER_SECONDS, TimeUnit.SECONDS)
                .execute(() -> byHash.remove(hash, ended)); // another may wait under the hash by then
        return ended;
    }
}
