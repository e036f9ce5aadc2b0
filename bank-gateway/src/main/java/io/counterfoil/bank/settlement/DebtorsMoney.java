package io.counterfoil.bank.settlement;

import io.counterfoil.bank.booking.Confirmations;
import io.counterfoil.bank.booking.ExpectPayment;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.SettlementInstruction;
import jakarta.enterprise.context.ApplicationScoped;

/** A settlement is opened once the debtor's money is there: a bank that waits for statements must have been shown it. */
@ApplicationScoped
class DebtorsMoney {

    private final Confirmations confirmations;
    private final ExpectPayment expectPayment;

    DebtorsMoney(Confirmations confirmations, ExpectPayment expectPayment) {
        this.confirmations = confirmations;
        this.expectPayment = expectPayment;
    }

    /** @throws NotBookedException while no statement shows it */
    void requireBooked(HostedBank bank, SettlementInstruction instruction) {
        if (confirmations.areByStatements(bank)) {
            expectPayment.requireSettlement(bank, instruction.id(), instruction.reference(), instruction.amount());
        }
    }
}
