package io.counterfoil.receivables.application.projection;

import io.counterfoil.ledger.ChainMismatchException;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.receivables.application.Commands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

/** The only writer of projections. A block, its checkpoint, settled commands and outgoing events commit together or not at all. */
@ApplicationScoped
public class ProjectBlock {

    private final Checkpoints checkpoints;
    private final Projection projection;
    private final Outbox outbox;
    private final Instance<Commands> commands;

    ProjectBlock(Checkpoints checkpoints, Projection projection, Outbox outbox, Instance<Commands> commands) {
        this.checkpoints = checkpoints;
        this.projection = projection;
        this.outbox = outbox;
        this.commands = commands;
    }

    /**
     * Applies the next block; a block seen before changes nothing.
     *
     * @throws ChainMismatchException for a block out of order or of another chain, which no repetition can mend
     */
    @Transactional
    public void apply(LedgerBlock block) {
        Checkpoint done = checkpoints.lock();
        if (block.number() <= done.number()) {
            return;
        }
        if (block.number() != done.number() + 1) {
            throw new ChainMismatchException("expected block " + (done.number() + 1) + ", got " + block.number());
        }
        // PBFT never forks, so another parent means another chain: better to stop than to mix two histories.
        if (done.number() >= 0 && !block.parentHash().equals(done.hash())) {
            throw new ChainMismatchException("block " + block.number() + " has the parent " + block.parentHash()
                    + ", but block " + done.number() + " was projected as " + done.hash()
                    + ": this database belongs to another chain");
        }
        outbox.add(projection.apply(block));
        commands.forEach(each -> each.settle(block));
        checkpoints.moveTo(block.checkpoint());
    }
}
