package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a rebuild does, each step in a transaction of its own. */
@ApplicationScoped
class RebuildSteps {

    private final Checkpoints checkpoints;
    private final NextCopy copy;
    private final Projection projection;
    private final ChainEvents events;

    RebuildSteps(Checkpoints checkpoints, NextCopy copy, Projection projection, ChainEvents events) {
        this.checkpoints = checkpoints;
        this.copy = copy;
        this.projection = projection;
        this.events = events;
    }

    /** @return false when another builder is at it */
    @Transactional
    public boolean begin(UUID builder, boolean withEvents) {
        checkpoints.lock();
        if (!copy.begin(builder, withEvents)) {
            return false;
        }
        if (copy.hasEvents()) {
            events.forget();
        }
        return true;
    }

    /** Where the copy stands. */
    @Transactional
    public Checkpoint done(UUID builder) {
        return copy.lock(builder);
    }

    @Transactional
    public void apply(UUID builder, List<LedgerBlock> blocks) {
        Checkpoint done = copy.lock(builder);
        List<LedgerBlock> fresh = FollowingBlocks.after(done, blocks);
        if (!fresh.isEmpty()) {
            List<ProjectedEvent> applied = projection.apply(fresh);
            if (copy.hasEvents()) {
                events.add(applied);
            }
            copy.moveTo(fresh.get(fresh.size() - 1));
        }
    }

    /** @return false while the copy is behind: the projectors have gone on */
    @Transactional
    public boolean takePlace(UUID builder) {
        Checkpoint read = checkpoints.lock();
        if (!copy.lock(builder).equals(read)) {
            return false;
        }
        copy.takePlace();
        return true;
    }

    @Transactional
    public void dropFormer() {
        copy.dropFormer();
    }
}
