package io.counterfoil.bank.settlement;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.SettlementInstruction;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * A debtor's payment is used for one instruction, whatever the payable: the chain knows only that it settles one payable once. It is
 * free again when its settlement expired, or was withdrawn before it was opened.
 */
@ApplicationScoped
class PaymentsOnce {

    private final UsedPayments used;
    private final LedgerReads chain;

    PaymentsOnce(UsedPayments used, LedgerReads chain) {
        this.used = used;
        this.chain = chain;
    }

    /** @throws RefusedException PAYMENT_USED when another instruction of the debtor has used it */
    void use(HostedBank bank, UUID debtor, SettlementInstruction instruction) {
        UUID owner = used.use(bank.participant(), debtor, instruction.paymentRef(), instruction.id());
        if (owner.equals(instruction.id())) {
            return;
        }
        boolean passed = isFree(bank, owner)
                && used.pass(bank.participant(), debtor, instruction.paymentRef(), owner, instruction.id());
        if (!passed) {
            throw new RefusedException(
                    BankRefusal.PAYMENT_USED,
                    "the debtor's payment of instruction " + instruction.id() + " was used for settlement " + owner
                            + "; one payment is used once: the debtor gives the reference of another payment");
        }
    }

    private boolean isFree(HostedBank bank, UUID settlement) {
        Optional<LedgerSettlement> opened = chain.settlement(settlement);
        return opened.map(found -> !found.open() && found.redeemedPieces() == 0)
                .orElseGet(() -> bank.platform().settlement(settlement).withdrawn());
    }
}
