package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.UndoPayout;
import io.counterfoil.receivables.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Operators undo a financing whose bank instructed the payout and neither pays nor agrees to undo it: the supplier has its piece back. */
@ApplicationScoped
public class UndoInstructedPayout {

    private final OperatorsTogether together;
    private final Supports supports;

    UndoInstructedPayout(OperatorsTogether together, Supports supports) {
        this.together = together;
        this.supports = supports;
    }

    public Outcome undo(SupportRequest asked, UUID financing) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "financing on chain");
            if (!supports.isFinancing(financing)) {
                throw RefusedException.notFound("financing on chain");
            }
            return new UndoPayout(financing);
        });
    }
}
