package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.ChainMismatchException;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.CheckpointBehindException;
import io.counterfoil.ledger.LedgerBlock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The only writer of projections. Blocks, their checkpoint, settled commands and outgoing events commit together or not at all. */
@ApplicationScoped
public class ProjectBlocks {

    private final Checkpoints checkpoints;
    private final Projection projection;
    private final ChainEvents events;
    private final NextCopy next;
    private final Instance<RecordsOfChain> records;
    private final Instance<Commands> commands;

    ProjectBlocks(
            Checkpoints checkpoints,
            Projection projection,
            ChainEvents events,
            NextCopy next,
            Instance<RecordsOfChain> records,
            Instance<Commands> commands) {
        this.checkpoints = checkpoints;
        this.projection = projection;
        this.events = events;
        this.next = next;
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
        List<LedgerBlock> fresh = FollowingBlocks.after(done, blocks);
        if (!fresh.isEmpty()) {
            List<ProjectedEvent> applied = projection.apply(fresh);
            if (!next.hasEvents()) { // else they come from there, after all that were before them
                events.add(applied);
            }
            records.forEach(each -> mark(each, applied));
            commands.forEach(each -> each.settle(fresh));
            checkpoints.moveTo(fresh.get(fresh.size() - 1));
        }
    }

    private static void mark(RecordsOfChain records, List<ProjectedEvent> applied) {
        List<UUID> brought = applied.stream()
                .flatMap(projected -> records.broughtBy(projected.event()).stream())
                .toList();
        if (!brought.isEmpty()) {
            records.mark(brought);
        }
    }
}
