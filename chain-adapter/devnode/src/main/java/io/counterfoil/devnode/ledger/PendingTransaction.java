package io.counterfoil.devnode.ledger;

import java.util.concurrent.CompletableFuture;

/**
 * A transaction in the pool, and who waits for it.
 *
 * @param lateBlocks it is kept back until a block with this number past its limit takes it; 0: it lapses at its limit
 */
record PendingTransaction(Transaction transaction, int lateBlocks, CompletableFuture<MinedTransaction> result) {

    boolean isLate() {
        return lateBlocks > 0;
    }

    boolean mayGoInto(long blockNumber) {
        return !isLate() || blockNumber >= transaction.data().blockLimit() + lateBlocks;
    }
}
