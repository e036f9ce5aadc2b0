package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Evm;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes blocks: at once when a transaction arrives and nothing is going on, and of all that gathered meanwhile when
 * the last block is done. So an idle chain answers fast and a busy one shares one fsync among many transactions.
 * {@link Sealing} makes it slower, or unkind, as real chains are.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Sealer.class.getName());

    private final Chain chain;
    private final TransactionPool pool;
    private final Sealing sealing;
    private final Clock clock;
    private final Consumer<Block> listener;
    private final Thread thread;
    /** Of the next block. Used by the sealing thread. */
    private long notBeforeNanos = System.nanoTime();

    /** @param listener told of every block after it is on disk and its transactions are answered, in order */
    public Sealer(Chain chain, TransactionPool pool, Clock clock, Consumer<Block> listener) {
        this(chain, pool, Sealing.AT_ONCE, clock, listener);
    }

    /** @param sealing what the pool was made with */
    public Sealer(Chain chain, TransactionPool pool, Sealing sealing, Clock clock, Consumer<Block> listener) {
        this.chain = chain;
        this.pool = pool;
        this.sealing = sealing;
        this.clock = clock;
        this.listener = listener;
        this.thread = new Thread(null, this::run, "devnode-sealer", Evm.THREAD_STACK_BYTES);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        List<PendingTransaction> taken = List.of();
        try {
            do {
                taken = pool.take(chain.parameters().blockTransactionsMax(), notBeforeNanos);
                seal(taken);
            } while (!taken.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            stop(taken, e);
        }
    }

    private void seal(List<PendingTransaction> taken) throws IOException {
        List<PendingTransaction> included = withoutLapsed(taken);
        if (included.isEmpty()) {
            return;
        }
        if (sealing.shuffleSeed() != null) {
            Collections.shuffle(included, new Random(sealing.shuffleSeed() + chain.height()));
        }
        List<Transaction> transactions =
                included.stream().map(PendingTransaction::transaction).toList();
        long timestamp = clock.millis();
        notBeforeNanos =
                System.nanoTime() + sealing.interval().toNanos(); // read after it, so that no interval is too short
        ExecutedBlock executed = chain.execute(transactions, timestamp);
        chain.append(executed);
        pool.settle(included);
        for (int i = 0; i < included.size(); i++) {
            included.get(i).result().complete(executed.block().at(i));
        }
        listener.accept(executed.block());
    }

    /** A transaction that is in no block when the chain is past its limit never will be, unless it is meant to be late. */
    private List<PendingTransaction> withoutLapsed(List<PendingTransaction> taken) {
        List<PendingTransaction> included = new ArrayList<>(taken.size());
        for (PendingTransaction pending : taken) {
            try {
                if (!pending.isLate()) {
                    TransactionPool.requireBlockLimit(pending.transaction(), chain.height());
                }
                included.add(pending);
            } catch (RefusedException lapsed) {
                pool.settle(List.of(pending));
                pending.result().completeExceptionally(lapsed);
            }
        }
        return included;
    }

    /**
     * After a failed write nobody knows what is on disk, so this node seals no more. Whether the taken transactions
     * will be there after a restart is unknown, and that is what their senders are told.
     */
    private void stop(List<PendingTransaction> taken, Throwable cause) {
        LOG.log(Level.ERROR, "no more blocks are sealed until the node is restarted", cause);
        pool.close();
        taken.forEach(pending -> pending.result().completeExceptionally(cause));
    }

    /** Seals what is in the pool, then ends. */
    @Override
    public void close() {
        pool.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
