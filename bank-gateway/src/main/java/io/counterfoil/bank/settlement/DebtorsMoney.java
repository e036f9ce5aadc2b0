package io.counterfoil.bank.settlement;

import io.counterfoil.bank.booking.ExpectPayment;
import io.counterfoil.bank.booking.InstructRedemption;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.SettlementInstruction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A settlement is opened once the debtor's money is there: a bank that waits for statements must have been shown it. */
@ApplicationScoped
class DebtorsMoney {

    private final ExpectPayment expectPayment;
    private final InstructRedemption instructRedemption;

    DebtorsMoney(ExpectPayment expectPayment, InstructRedemption instructRedemption) {
        this.expectPayment = expectPayment;
        this.instructRedemption = instructRedemption;
    }

    /** The payment of a settlement that was withdrawn, or expired, is this one's, and so is what holders were paid with it. */
    void passed(HostedBank bank, UUID from, SettlementInstruction instruction) {
        expectPayment.passed(bank, from, instruction.id(), instruction.amount());
        instructRedemption.passed(bank, from, instruction.id());
    }

    /** Holders of its payable have it, or are to have it: it settles no other payable. */
    boolean isOnItsWay(HostedBank bank, UUID settlement) {
        return instructRedemption.hasBegun(bank, settlement);
    }

    /** @throws NotBookedException while no statement shows it, and the bank waits for that */
    void require(HostedBank bank, SettlementInstruction instruction) {
        expectPayment.settlement(bank, instruction.id(), instruction.reference(), instruction.amount());
    }
}
