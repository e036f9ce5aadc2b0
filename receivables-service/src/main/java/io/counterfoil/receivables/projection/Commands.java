package io.counterfoil.receivables.projection;

import io.counterfoil.ledger.LedgerBlock;
import java.util.List;

/** Commands of participants, each stored once by (participant, idempotency key), and what became of them. */
public interface Commands {

    /**
     * Ends the commands whose transactions are in these blocks. Called by the projector, inside its transaction, so that a
     * command is confirmed exactly when its effect can be read.
     */
    void settle(List<LedgerBlock> blocks);
}
