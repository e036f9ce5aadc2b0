package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Transactions that wait for a block. What was taken stays known until it is settled, so that nothing gets in twice. */
public final class TransactionPool {

    private static final long POOL_BYTES_MAX = 64L << 20;
    /** A block takes no more transactions once it has so many bytes. */
    private static final long BLOCK_BYTES_MAX = 8L << 20;

    private final Chain chain;
    private final Sealing sealing;
    private final int sizeMax;
    private final Deque<PendingTransaction> waiting = new ArrayDeque<>();
    private final Deque<PendingTransaction> keptBack = new ArrayDeque<>();
    private final Set<Word> hashes = new HashSet<>();
    private final Set<String> nonces = new HashSet<>();
    private long bytes;
    private long arrived;
    private int nextIsLateBy;
    private boolean closed;

    public TransactionPool(Chain chain) {
        this(chain, Sealing.AT_ONCE);
    }

    public TransactionPool(Chain chain, Sealing sealing) {
        this.chain = chain;
        this.sealing = sealing;
        this.sizeMax = chain.parameters().poolTransactionsMax();
    }

    /**
     * @return completes when the block is on disk; exceptionally with {@link RefusedException} if the transaction
     *     lapsed meanwhile, with anything else if its fate is unknown
     */
    synchronized CompletableFuture<MinedTransaction> add(Transaction transaction) throws RefusedException {
        if (closed) {
            throw new RefusedException(TransactionStatus.POOL_FULL, "the node is stopping");
        }
        if (hashes.contains(transaction.hash())) {
            throw new RefusedException(TransactionStatus.IN_POOL);
        }
        if (chain.contains(transaction.hash())) {
            throw new RefusedException(TransactionStatus.ON_CHAIN);
        }
        String nonce = transaction.data().nonce();
        if (nonces.contains(nonce) || chain.nonceWasUsed(nonce)) {
            throw new RefusedException(TransactionStatus.NONCE_SEEN);
        }
        requireBlockLimit(transaction, chain.height());
        if (hashes.size() >= sizeMax || bytes + transaction.data().bytes() > POOL_BYTES_MAX) {
            throw new RefusedException(TransactionStatus.POOL_FULL);
        }
        PendingTransaction pending = new PendingTransaction(transaction, lateness(), new CompletableFuture<>());
        hashes.add(transaction.hash());
        nonces.add(nonce);
        bytes += transaction.data().bytes();
        (pending.isLate() ? keptBack : waiting).addLast(pending);
        notifyAll();
        return pending.result();
    }

    private int lateness() {
        int late = ++arrived % sealing.lateEvery() == 0 ? sealing.lateBlocks() : 0;
        int asked = nextIsLateBy;
        nextIsLateBy = 0;
        return Math.max(late, asked);
    }

    /** The next transaction to arrive gets into a block this many numbers past its limit, whatever the settings say. */
    public synchronized void keepBackNext(int blocks) {
        Sealing.requireLateness(blocks);
        nextIsLateBy = blocks;
    }

    /** The block after {@code height} must still be within the limit, and the limit not further than the window. */
    static void requireBlockLimit(Transaction transaction, long height) throws RefusedException {
        long limit = transaction.data().blockLimit();
        if (limit <= height || limit > height + ChainParameters.BLOCK_LIMIT_WINDOW) {
            throw new RefusedException(
                    TransactionStatus.BLOCK_LIMIT,
                    TransactionStatus.BLOCK_LIMIT.text() + ": limit " + limit + ", block number " + height);
        }
    }

    /**
     * Waits for at least one transaction, and for the time that is given unless the pool is closed meanwhile. An empty list
     * means that it was closed and has nothing that may be sealed.
     *
     * @param notBeforeNanos of {@link System#nanoTime}
     */
    synchronized List<PendingTransaction> take(int max, long notBeforeNanos) throws InterruptedException {
        releaseWhatIsLateEnough();
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        for (long early = early(notBeforeNanos); early > 0 && !closed; early = early(notBeforeNanos)) {
            wait(early);
        }
        List<PendingTransaction> taken = new ArrayList<>();
        long takenBytes = 0;
        while (taken.size() < max && takenBytes < BLOCK_BYTES_MAX && !waiting.isEmpty()) {
            PendingTransaction next = waiting.removeFirst();
            taken.add(next);
            takenBytes += next.transaction().data().bytes();
        }
        return taken;
    }

    /** Only the thread that seals makes the chain grow, so what is not late enough now is not until it comes again. */
    private void releaseWhatIsLateEnough() {
        long next = chain.height() + 1;
        keptBack.removeIf(pending -> {
            boolean released = pending.mayGoInto(next);
            if (released) {
                waiting.addLast(pending);
            }
            return released;
        });
    }

    /** Whole milliseconds, rounded up. */
    private static long early(long notBeforeNanos) {
        long nanos = notBeforeNanos - System.nanoTime();
        return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    }

    /** Forgets transactions that are in a block now, or never will be. */
    synchronized void settle(List<PendingTransaction> settled) {
        for (PendingTransaction pending : settled) {
            hashes.remove(pending.transaction().hash());
            nonces.remove(pending.transaction().data().nonce());
            bytes -= pending.transaction().data().bytes();
        }
    }

    public synchronized int size() {
        return hashes.size();
    }

    /** Takes nothing more; what is in it is still sealed. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
