package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.ChainMismatchException;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.CheckpointBehindException;
import io.counterfoil.ledger.LedgerBlock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The only writer of projections. Blocks, their checkpoint, settled commands and outgoing events commit together or not at all. */
@ApplicationScoped
public class ProjectBlocks {

    private final Checkpoints checkpoints;
    private final Projection projection;
    private final ChainEvents events;
    private final Instance<RecordsOfChain> records;
    private final Instance<Commands> commands;

    ProjectBlocks(
            Checkpoints checkpoints,
            Projection projection,
            ChainEvents events,
            Instance<RecordsOfChain> records,
            Instance<Commands> commands) {
        this.checkpoints = checkpoints;
        this.projection = projection;
        this.events = events;
        this.records = records;
        this.commands = commands;
    }

    /**
     * Applies the next blocks; blocks seen before change nothing.
     *
     * @throws CheckpointBehindException for a block after one that is missing: the reader goes back to the checkpoint
     * @throws ChainMismatchException for a block of another chain, which no repetition can mend
     */
    @Transactional
    public void apply(List<LedgerBlock> blocks) {
        Checkpoint done = checkpoints.lock();
        List<LedgerBlock> fresh = new ArrayList<>();
        for (LedgerBlock block : blocks) {
            if (block.number() > done.number()) {
                requireFollowing(block, done);
                fresh.add(block);
                done = block.checkpoint();
            }
        }
        if (!fresh.isEmpty()) {
            List<ProjectedEvent> applied = projection.apply(fresh);
            events.add(applied);
            records.forEach(each -> each.note(applied));
            commands.forEach(each -> each.settle(fresh));
            checkpoints.moveTo(done);
        }
    }

    private static void requireFollowing(LedgerBlock block, Checkpoint done) {
        if (block.number() != done.number() + 1) {
            // The database has lost what it had committed: by a crash, or by a failover to a replica that was behind.
            throw new CheckpointBehindException(done);
        }
        // PBFT never forks, so another parent means another chain: better to stop than to mix two histories.
        if (done.number() >= 0 && !block.parentHash().equals(done.hash())) {
            throw new ChainMismatchException("block " + block.number() + " has the parent " + block.parentHash()
                    + ", but block " + done.number() + " was projected as " + done.hash()
                    + ": this database belongs to another chain");
        }
    }
}
