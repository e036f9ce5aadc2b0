package io.counterfoil.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over whole blocks in order, from a checkpoint on. The node's push is only a doorbell; a slow poll makes up for
 * rings that were missed. Survives a node that goes away and comes back.
 */
public final class BlockReader implements AutoCloseable {

    /**
     * @param pollEvery height is asked this often when the doorbell is silent
     * @param aheadMax blocks fetched ahead of the consumer
     * @param fetchWithin a block that is not there by then is asked for again
     * @param retryFirst wait after a failure; doubles each time
     * @param retryMax longest wait after a failure
     */
    public record Settings(
            Duration pollEvery, int aheadMax, Duration fetchWithin, Duration retryFirst, Duration retryMax) {

        public static Settings usual() {
            return new Settings(
                    Duration.ofSeconds(1), 16, Duration.ofSeconds(15), Duration.ofMillis(100), Duration.ofSeconds(5));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(BlockReader.class);

    private final LedgerBlocks blocks;
    private final BlockConsumer consumer;
    private final Settings settings;
    private final Thread thread = Threads.named("block-reader").newThread(this::read);
    private final Semaphore doorbell = new Semaphore(0);

    private volatile boolean running;
    private volatile Checkpoint applied;
    private volatile @Nullable Throwable failure;
    private final AtomicLong heightRung = new AtomicLong(-1);

    /** @param from last block already applied; {@link Checkpoint#BEFORE_GENESIS} to read all */
    public BlockReader(LedgerBlocks blocks, Checkpoint from, BlockConsumer consumer, Settings settings) {
        this.blocks = blocks;
        this.applied = from;
        this.consumer = consumer;
        this.settings = settings;
    }

    public void start() {
        running = true;
        thread.start();
    }

    /** The last block the consumer has applied. */
    public Checkpoint applied() {
        return applied;
    }

    /** The last height that the node told; of the last block applied before it has told one. */
    public long height() {
        return Math.max(heightRung.get(), applied.number());
    }

    /** Why the reader stopped, or why it cannot get on at the moment; empty when all is well. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** False once a mismatch has stopped it, or after close. */
    public boolean isRunning() {
        return running;
    }

    /** Waits for the block that is being applied, then stops. */
    @Override
    public void close() {
        running = false;
        doorbell.release();
        try {
            thread.join(settings.fetchWithin().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        Runnable stopRinging = blocks.onNewHeight(this::ring);
        try {
            readWhileRunning();
        } catch (ChainMismatchException otherChain) {
            failure = otherChain;
            LOG.error("stopped after block {}: {}", applied.number(), otherChain.getMessage());
        } catch (RuntimeException unexpected) {
            failure = unexpected;
            LOG.error("stopped after block {}", applied.number(), unexpected);
        } finally {
            running = false;
            stopRinging.run();
        }
    }

    private void ring(long height) {
        heightRung.accumulateAndGet(height, Math::max);
        doorbell.release();
    }

    private void readWhileRunning() {
        Deque<CompletableFuture<LedgerBlock>> ahead = new ArrayDeque<>();
        boolean checkpointIsChecked = applied.number() < 0;
        long waitMs = settings.retryFirst().toMillis();
        while (running) {
            try {
                if (!checkpointIsChecked) {
                    requireSameChain();
                    checkpointIsChecked = true;
                }
                if (!readNext(ahead)) {
                    awaitDoorbell();
                }
                failure = null;
                waitMs = settings.retryFirst().toMillis();
            } catch (CheckpointBehindException behind) {
                goBackTo(behind.checkpoint());
                ahead.clear();
                checkpointIsChecked = applied.number() < 0;
                pause(settings.retryFirst().toMillis());
            } catch (LedgerUnavailableException noNode) {
                if (failure == null) { // once for an outage, not once for an attempt
                    LOG.warn("reading waits after block {}: {}", applied.number(), noNode.getMessage());
                }
                failure = noNode;
                ahead.clear();
                pause(waitMs);
                waitMs = Math.min(waitMs * 2, settings.retryMax().toMillis());
            }
        }
    }

    /** To another chain it is not gone back: the checkpoint's hash is compared again before anything is handed over. */
    private void goBackTo(Checkpoint checkpoint) {
        LOG.warn(
                "reading goes back from block {} to block {}, where the consumer stands",
                applied.number(),
                checkpoint.number());
        if (checkpoint.number() > applied.number()) {
            throw new ChainMismatchException("the consumer stands at block " + checkpoint.number()
                    + ", which was not handed over yet; the last one was " + applied.number());
        }
        applied = checkpoint;
    }

    /** @return false when there is no further block yet */
    private boolean readNext(Deque<CompletableFuture<LedgerBlock>> ahead) {
        long next = applied.number() + 1;
        long fetchTo = Math.min(heightRung.get(), next + settings.aheadMax() - 1);
        for (long number = next + ahead.size(); number <= fetchTo; number++) {
            ahead.add(blocks.block(number).toCompletableFuture());
        }
        CompletableFuture<LedgerBlock> first = ahead.peek();
        if (first == null) {
            return false;
        }
        List<LedgerBlock> arrived = new ArrayList<>();
        arrived.add(await(first, next));
        ahead.stream()
                .skip(1)
                .takeWhile(fetched -> fetched.isDone() && !fetched.isCompletedExceptionally())
                .forEach(fetched -> arrived.add(fetched.join()));
        requireFollowing(arrived);
        int taken = apply(arrived);
        for (int i = 0; i < taken; i++) {
            ahead.remove();
        }
        applied = arrived.get(taken - 1).checkpoint();
        return true;
    }

    private LedgerBlock await(CompletableFuture<LedgerBlock> fetched, long number) {
        try {
            return fetched.get(settings.fetchWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new LedgerUnavailableException("block " + number + " did not come in time", late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ChainMismatchException mismatch) {
                throw mismatch;
            }
            throw new LedgerUnavailableException(
                    "block " + number + " was not given: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted", interrupted);
        }
    }

    private void requireFollowing(List<LedgerBlock> arrived) {
        Checkpoint last = applied;
        for (LedgerBlock block : arrived) {
            if (block.number() != last.number() + 1) {
                throw new ChainMismatchException("expected block " + (last.number() + 1) + ", got " + block.number());
            }
            // PBFT never forks, so another parent means another chain: better to stop than to mix two histories.
            if (last.number() >= 0 && !block.parentHash().equals(last.hash())) {
                throw new ChainMismatchException("block " + block.number() + " has the parent " + block.parentHash()
                        + ", not block " + last.number() + " with hash " + last.hash());
            }
            last = block.checkpoint();
        }
    }

    /** A chain that was wiped and begun anew would otherwise be noticed only when it has outgrown the checkpoint. */
    private void requireSameChain() {
        Checkpoint last = applied;
        long height = blocks.height();
        if (height < last.number()) {
            throw new LedgerUnavailableException(
                    "the node is at block " + height + ", below the checkpoint " + last.number()
                            + ": it is still catching up, or it belongs to another chain",
                    null);
        }
        LedgerBlock stored = await(blocks.block(last.number()).toCompletableFuture(), last.number());
        if (!stored.hash().equals(last.hash())) {
            throw new ChainMismatchException("block " + last.number() + " has the hash " + stored.hash()
                    + ", the checkpoint says " + last.hash() + ": another chain");
        }
    }

    /** @return how many were applied: all, or the first alone when they cannot be applied together */
    private int apply(List<LedgerBlock> arrived) {
        List<LedgerBlock> blocks = arrived;
        long waitMs = settings.retryFirst().toMillis();
        while (true) {
            try {
                consumer.apply(blocks);
                return blocks.size();
            } catch (ChainMismatchException | CheckpointBehindException elsewhere) {
                throw elsewhere;
            } catch (RuntimeException notApplied) {
                LOG.warn(
                        "block {} was not applied, will be tried again",
                        blocks.get(0).number(),
                        notApplied);
                failure = notApplied;
                if (!running) {
                    throw notApplied;
                }
                pause(waitMs);
                waitMs = Math.min(waitMs * 2, settings.retryMax().toMillis());
                blocks = arrived.subList(0, 1);
            }
        }
    }

    private void awaitDoorbell() {
        try {
            if (!doorbell.tryAcquire(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                heightRung.accumulateAndGet(blocks.height(), Math::max);
            }
            doorbell.drainPermits();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
