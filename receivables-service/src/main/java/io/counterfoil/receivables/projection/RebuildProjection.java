package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerBlocks;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;

/**
 * Makes the copy of the chain again from block 0, beside the one that is read, and puts it in its place once it is as far.
 * Until then projectors and readers go on with the old one. One instance does it; records stay.
 */
@ApplicationScoped
public class RebuildProjection {

    private static final Logger LOG = Logger.getLogger(RebuildProjection.class);
    private static final int BLOCKS_MAX = 16;
    private static final int BLOCK_SECONDS_MAX = 30;

    private final UUID builder = UUID.randomUUID();
    private final RebuildSteps steps;
    private final Checkpoints checkpoints;
    private final LedgerBlocks blocks;
    private final Setbacks setbacks = new Setbacks();
    private final CountDownLatch stopped = new CountDownLatch(1);

    RebuildProjection(RebuildSteps steps, Checkpoints checkpoints, LedgerBlocks blocks) {
        this.steps = steps;
        this.checkpoints = checkpoints;
        this.blocks = blocks;
    }

    /** Whether events that were sent once are sent again: only needed when Kafka lost its topics. */
    public enum Events {
        KEEP,
        SEND_AGAIN
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    /**
     * Returns when the new copy is the one that is read.
     *
     * @return false when another instance is at it, or has begun anew, or this one is stopped
     */
    public boolean rebuild(Events which) {
        try {
            return untilDone(which);
        } finally {
            setbacks.clear();
        }
    }

    /** Why it does not get on at the moment; empty while it does, or when there is none. */
    Optional<String> trouble() {
        return setbacks.inWords();
    }

    /** Failures since its last progress. */
    int setbacks() {
        return setbacks.count();
    }

    private boolean untilDone(Events which) {
        boolean begun = false;
        while (stopped.getCount() > 0) {
            try {
                if (!begun && !steps.begin(builder, which == Events.SEND_AGAIN)) {
                    LOG.info("another instance rebuilds the projection");
                    return false;
                }
                begun = true;
                if (steps.takePlace(builder)) {
                    dropFormer();
                    return true;
                }
                catchUp();
            } catch (RebuildTakenOverException ended) {
                LOG.warn(ended.getMessage());
                return false;
            } catch (RuntimeException failed) {
                boolean isOther = setbacks.add(failed);
                LOG.warnf(
                        isOther ? failed : null, // its stack once: the health check keeps telling
                        "the rebuild of the projection goes on where it is in %d s; it %s",
                        setbacks.pauseSeconds(),
                        setbacks.inWords().orElseThrow());
                pause();
            }
        }
        return false;
    }

    /** To where the projectors are: never further, so that the copy is exactly as far when it takes the place. */
    private void catchUp() {
        long last = checkpoints.read().number();
        Checkpoint done = steps.done(builder);
        for (long first = done.number() + 1; first <= last && stopped.getCount() > 0; first += BLOCKS_MAX) {
            steps.apply(builder, read(first, Math.min(first + BLOCKS_MAX - 1, last)));
            setbacks.clear();
        }
    }

    private List<LedgerBlock> read(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number ->
                        blocks.block(number).toCompletableFuture().orTimeout(BLOCK_SECONDS_MAX, TimeUnit.SECONDS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private void dropFormer() {
        try {
            steps.dropFormer();
        } catch (RuntimeException stillRead) {
            LOG.warn("the former copy is still read; the next rebuild drops it", stillRead);
        }
    }

    private void pause() {
        try {
            stopped.await(setbacks.pauseSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
