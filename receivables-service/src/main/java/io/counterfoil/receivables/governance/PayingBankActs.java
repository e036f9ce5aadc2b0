package io.counterfoil.receivables.governance;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.ChangePayingBank;
import io.counterfoil.ledger.LedgerCommand.CloseSettlement;
import io.counterfoil.receivables.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Operators name another bank that pays a payable, and goes on with its settlement if one is open; or they close a settlement
 * that its bank left, at what was paid. The contract knows when they may.
 */
@ApplicationScoped
public class PayingBankActs {

    private final OperatorsTogether together;
    private final Supports supports;

    PayingBankActs(OperatorsTogether together, Supports supports) {
        this.together = together;
        this.supports = supports;
    }

    public Outcome change(SupportRequest asked, UUID payable, UUID bank) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "payable");
            if (!supports.isPayable(payable)) {
                throw RefusedException.notFound("payable on chain");
            }
            if (!supports.isBank(bank)) {
                throw RefusedException.notFound("bank: bank");
            }
            return new ChangePayingBank(payable, bank);
        });
    }

    public Outcome closeSettlement(SupportRequest asked, UUID settlement) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "settlement");
            if (!supports.isSettlement(settlement)) {
                throw RefusedException.notFound("settlement on chain");
            }
            return new CloseSettlement(settlement);
        });
    }
}
