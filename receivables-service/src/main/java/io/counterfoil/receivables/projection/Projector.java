package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.BlockReader;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.CheckpointBehindException;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.quarkus.BlockReaders;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the blocks of the chain to the projection, from where it stands, for as long as the service runs. */
@ApplicationScoped
class Projector {

    private static final Logger LOG = Logger.getLogger(Projector.class);

    /** What to do beside: usually nothing. */
    enum Rebuild {
        NO,
        YES,
        /** And send all events again, for a Kafka that lost its topics. */
        WITH_EVENTS
    }

    private final BlockReaders readers;
    private final Checkpoints checkpoints;
    private final ProjectBlocks projectBlocks;
    private final RebuildProjection rebuildProjection;
    private final NextCopy next;
    private final Instance<ProjectionSignal> signals;
    private final Rebuild rebuild;
    private volatile @Nullable BlockReader reader;
    private volatile @Nullable Throwable failure;

    Projector(
            BlockReaders readers,
            Checkpoints checkpoints,
            ProjectBlocks projectBlocks,
            RebuildProjection rebuildProjection,
            NextCopy next,
            Instance<ProjectionSignal> signals,
            @ConfigProperty(name = "counterfoil.projection.rebuild", defaultValue = "NO") Rebuild rebuild) {
        this.readers = readers;
        this.checkpoints = checkpoints;
        this.projectBlocks = projectBlocks;
        this.rebuildProjection = rebuildProjection;
        this.next = next;
        this.signals = signals;
        this.rebuild = rebuild;
    }

    void start(@Observes StartupEvent event) {
        if (rebuild != Rebuild.NO || next.isBegun()) { // one that was begun and not finished has to be, too
            Thread rebuilding = new Thread(this::rebuild, "rebuild-projection");
            rebuilding.setDaemon(true);
            rebuilding.start();
        }
        BlockReader started = readers.from(checkpoints.read(), this::apply);
        reader = started;
        started.start();
    }

    private void rebuild() {
        LOG.infof("a new copy of the chain is made from block 0 (counterfoil.projection.rebuild=%s)", rebuild);
        try {
            boolean done = rebuildProjection.rebuild(
                    rebuild == Rebuild.WITH_EVENTS
                            ? RebuildProjection.Events.SEND_AGAIN
                            : RebuildProjection.Events.KEEP);
            LOG.infof("the new copy of the chain is %s", done ? "the one that is read" : "not made by this instance");
        } catch (RuntimeException failed) {
            LOG.error("the projection was not rebuilt; the copy that was there is read", failed);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        BlockReader running = reader;
        if (running != null) {
            running.close();
        }
    }

    private void apply(List<LedgerBlock> blocks) {
        try {
            projectBlocks.apply(blocks);
            failure = null;
        } catch (CheckpointBehindException behind) {
            LOG.warnf(
                    "the projection lost what came after block %d; it is read again",
                    behind.checkpoint().number());
            throw behind;
        } catch (RuntimeException e) {
            if (failure == null) { // once: the reader hands the block over again and again, and health keeps telling
                LOG.errorf(
                        e,
                        "block %d cannot be projected; nothing after it is read before this is mended",
                        blocks.get(0).number());
            }
            failure = e;
            throw e;
        }
        blocks.forEach(block -> signals.forEach(signal -> signal.projected(block)));
    }

    Checkpoint applied() {
        BlockReader running = reader;
        return running == null ? Checkpoint.BEFORE_GENESIS : running.applied();
    }

    /** Why nothing is projected at the moment; empty when all is well. */
    Optional<String> trouble() {
        BlockReader running = reader;
        if (running == null) {
            return Optional.of("not started");
        }
        Throwable why = failure;
        if (why == null) {
            why = running.failure().orElse(null);
        }
        if (why != null) {
            return Optional.of(why.toString());
        }
        return running.isRunning() ? Optional.empty() : Optional.of("stopped");
    }
}
