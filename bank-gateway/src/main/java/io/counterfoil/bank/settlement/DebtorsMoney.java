package io.counterfoil.bank.settlement;

import io.counterfoil.bank.booking.ExpectPayment;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.SettlementInstruction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A settlement is opened once the debtor's money is there: a bank that waits for statements must have been shown it. */
@ApplicationScoped
class DebtorsMoney {

    private final ExpectPayment expectPayment;

    DebtorsMoney(ExpectPayment expectPayment) {
        this.expectPayment = expectPayment;
    }

    /** The payment of a settlement that was withdrawn, or expired, is this one's. */
    void passed(HostedBank bank, UUID from, SettlementInstruction instruction) {
        expectPayment.passed(bank, from, instruction.id(), instruction.amount());
    }

    /** @throws NotBookedException while no statement shows it, and the bank waits for that */
    void require(HostedBank bank, SettlementInstruction instruction) {
        expectPayment.settlement(bank, instruction.id(), instruction.reference(), instruction.amount());
    }
}
