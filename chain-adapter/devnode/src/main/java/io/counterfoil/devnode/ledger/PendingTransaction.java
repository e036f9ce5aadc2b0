package io.counterfoil.devnode.ledger;

import java.util.concurrent.CompletableFuture;

/** A transaction in the pool, and who waits for it. */
record PendingTransaction(Transaction transaction, CompletableFuture<MinedTransaction> result) {}
