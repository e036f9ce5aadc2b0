package io.counterfoil.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Looks for transactions in every block that could have taken them. A node gives the same answer for "no such receipt" and for
 * a storage that failed, so a missing receipt proves nothing; a block that was read without the transaction does.
 *
 * <p>For one round: what it has read serves all submissions that are looked for.
 */
final class LapsedSearch {

    /** Blocks asked for at the same time. */
    private static final int ASKED_AT_ONCE = 16;
    /** In one round; at least one submission's blocks have to fit. */
    private static final int BLOCKS_MAX = 3_000;

    private final VoucherLedger ledger;
    private final int pipelineBlocks;
    private final Set<TransactionHash> lookedFor = new HashSet<>();
    private final Map<Long, Set<TransactionHash>> read = new HashMap<>();

    /** @param overdue what may be looked for in this round */
    LapsedSearch(VoucherLedger ledger, int pipelineBlocks, List<PendingSubmission> overdue) {
        this.ledger = ledger;
        this.pipelineBlocks = pipelineBlocks;
        overdue.forEach(tracked -> lookedFor.add(tracked.submission().hash()));
    }

    /** The round has read as much as it may; what is left waits for the next one. */
    boolean isUsedUp() {
        return read.size() >= BLOCKS_MAX;
    }

    /** @throws LedgerUnavailableException when the node does not give every block up to the limit and the pipeline after it */
    boolean isInNoBlock(SignedTransaction transaction) {
        long first = Math.max(0, transaction.blockLimit() - VoucherLedger.BLOCK_LIMIT_AHEAD);
        long last = lastPossibleBlock(transaction, pipelineBlocks);
        for (long from = first; from <= last; from += ASKED_AT_ONCE) {
            long to = Math.min(last, from + ASKED_AT_ONCE - 1);
            readBlocks(from, to);
            for (long number = from; number <= to; number++) {
                if (read.getOrDefault(number, Set.of()).contains(transaction.hash())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Consensus may be so far ahead of the committed block that the limit is compared with. */
    static long lastPossibleBlock(SignedTransaction transaction, int pipelineBlocks) {
        return transaction.blockLimit() + pipelineBlocks;
    }

    private void readBlocks(long from, long to) {
        Map<Long, CompletableFuture<Set<TransactionHash>>> asked = new HashMap<>();
        for (long number = from; number <= to; number++) {
            if (!read.containsKey(number)) {
                asked.put(number, ledger.transactionsIn(number).toCompletableFuture());
            }
        }
        asked.forEach((number, block) -> {
            try {
                Set<TransactionHash> found = new HashSet<>(block.join());
                found.retainAll(lookedFor);
                read.put(number, found);
            } catch (CompletionException notGiven) {
                throw new LedgerUnavailableException("block " + number + " was not given", notGiven.getCause());
            }
        });
    }
}
