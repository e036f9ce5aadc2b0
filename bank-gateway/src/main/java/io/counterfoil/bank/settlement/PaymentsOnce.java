package io.counterfoil.bank.settlement;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.SettlementInstruction;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Claim;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * A debtor's payment is used for one instruction, whatever the payable: the chain knows only that it settles one payable once. It is
 * free again when its settlement expired, or was withdrawn and nothing is signed that could still open it. Who opens a settlement and
 * who takes over its payment wait for each other: what is signed is stored only while the payment is used for it.
 */
@ApplicationScoped
class PaymentsOnce {

    private final UsedPayments used;
    private final LedgerReads chain;
    private final DebtorsMoney money;

    PaymentsOnce(UsedPayments used, LedgerReads chain, DebtorsMoney money) {
        this.used = used;
        this.chain = chain;
        this.money = money;
    }

    /** @throws RefusedException PAYMENT_USED when another instruction of the debtor has used it */
    void use(HostedBank bank, UUID debtor, SettlementInstruction instruction) {
        UUID owner = used.use(bank.participant(), debtor, instruction.paymentRef(), instruction.id());
        if (owner.equals(instruction.id())) {
            return;
        }
        if (!passed(bank, debtor, instruction, owner)) {
            throw refused(instruction, "settlement " + owner);
        }
    }

    /** Of the opening's transaction: stored after the payment went to another settlement, it would pay a second payable with it. */
    Claim stillUsed(HostedBank bank, UUID debtor, SettlementInstruction instruction) {
        return Claim.of(() -> {
            if (!used.isUsedFor(bank.participant(), debtor, instruction.paymentRef(), instruction.id())) {
                throw refused(instruction, "another settlement meanwhile");
            }
        });
    }

    private static RefusedException refused(SettlementInstruction instruction, String by) {
        return new RefusedException(
                BankRefusal.PAYMENT_USED,
                "the debtor's payment of instruction " + instruction.id() + " was used for " + by
                        + "; one payment is used once: the debtor gives the reference of another payment");
    }

    private boolean passed(HostedBank bank, UUID debtor, SettlementInstruction instruction, UUID owner) {
        Optional<LedgerSettlement> opened = chain.settlement(owner);
        boolean free = opened.map(found -> !found.open() && found.redeemedPieces() == 0)
                .orElseGet(() -> bank.platform().settlement(owner).withdrawn());
        UUID payable = opened.map(LedgerSettlement::payableId)
                .orElseGet(() -> bank.platform().settlement(owner).payableId());
        boolean ofAnother = !payable.equals(instruction.payableId());
        return free
                && !(ofAnother && money.isOnItsWay(bank, owner))
                && used.pass(bank.participant(), debtor, instruction.paymentRef(), owner, instruction.id(), () -> {
                    if (opened.isEmpty()) {
                        requireNothingSigned(bank, owner);
                    }
                    money.passed(bank, owner, instruction); // before it is kept: who stops in between does both again
                });
    }

    /** @throws RefusedException OUTCOME_UNKNOWN while a transaction that opens it may be on its way, or the node lags behind */
    void requireNothingSigned(HostedBank bank, UUID withdrawn) {
        String subject = withdrawn.toString();
        if (bank.signatures()
                .earlier(ExecuteSettlement.OPENED, subject, subject)
                .isPresent()) {
            throw new RefusedException(
                    BankRefusal.OUTCOME_UNKNOWN,
                    "the debtor has withdrawn instruction " + withdrawn
                            + " after this bank had signed its opening, which "
                            + "may still reach the chain; it is looked at again until that is known");
        }
    }
}
