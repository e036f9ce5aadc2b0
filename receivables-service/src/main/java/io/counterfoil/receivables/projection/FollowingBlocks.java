package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.ChainMismatchException;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.CheckpointBehindException;
import io.counterfoil.ledger.LedgerBlock;
import java.util.ArrayList;
import java.util.List;

/** Blocks that come next. */
final class FollowingBlocks {

    private FollowingBlocks() {}

    /**
     * Those of the blocks that are not done yet.
     *
     * @throws CheckpointBehindException for a block after one that is missing: the reader goes back to the checkpoint
     * @throws ChainMismatchException for a block of another chain, which no repetition can mend
     */
    static List<LedgerBlock> after(Checkpoint checkpoint, List<LedgerBlock> blocks) {
        Checkpoint done = checkpoint;
        List<LedgerBlock> fresh = new ArrayList<>();
        for (LedgerBlock block : blocks) {
            if (block.number() > done.number()) {
                requireFollowing(block, done);
                fresh.add(block);
                done = block.checkpoint();
            }
        }
        return fresh;
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
