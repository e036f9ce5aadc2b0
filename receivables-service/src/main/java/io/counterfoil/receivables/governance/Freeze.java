package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.SetFrozen;
import io.counterfoil.ledger.LedgerCommand.SetPayableFrozen;
import io.counterfoil.receivables.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Operators stop a piece, or all pieces of a payable, from moving, or let them move again. Repayment is never stopped. */
@ApplicationScoped
public class Freeze {

    private final OperatorsTogether together;
    private final Supports supports;

    Freeze(OperatorsTogether together, Supports supports) {
        this.together = together;
        this.supports = supports;
    }

    public Outcome voucher(SupportRequest asked, UUID piece, boolean frozen) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "voucher");
            if (!supports.isVoucher(piece)) {
                throw RefusedException.notFound("voucher");
            }
            return new SetFrozen(piece, frozen);
        });
    }

    public Outcome payable(SupportRequest asked, UUID payable, boolean frozen) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "payable");
            if (!supports.isPayable(payable)) {
                throw RefusedException.notFound("payable on chain");
            }
            return new SetPayableFrozen(payable, frozen);
        });
    }
}
