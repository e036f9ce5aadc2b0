package io.counterfoil.bank.limit;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.bank.limit.Exposure.State;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Claim;
import io.counterfoil.ledger.LedgerPayable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * A bank approves nothing beyond its limits. What an approval needs is reserved in the transaction that stores its signature, one
 * after the other for each bank, so that approvals at the same moment do not exceed together what each alone would keep.
 */
@ApplicationScoped
public class LendWithinLimits {

    private final CreditLimits limits;
    private final Exposures exposures;

    LendWithinLimits(CreditLimits limits, Exposures exposures) {
        this.limits = limits;
        this.exposures = exposures;
    }

    /**
     * Of the approval's transaction.
     *
     * @param minorUnits in the payable's currency
     */
    public Claim reserved(
            UUID bank, UUID financing, UUID supplier, long minorUnits, LedgerPayable payable, LocalDate today) {
        return Claim.of(() -> {
            exposures.lock(bank);
            Exposure wanted = exposure(financing, supplier, minorUnits, payable, State.RESERVED);
            requireRoom(bank, wanted, today);
            exposures.reserve(bank, wanted);
        });
    }

    /**
     * Reserves nothing.
     *
     * @throws RefusedException LIMIT_EXCEEDED when it would not be approved now
     */
    public void requireRoom(
            UUID bank, UUID financing, UUID supplier, long minorUnits, LedgerPayable payable, LocalDate today) {
        requireRoom(bank, exposure(financing, supplier, minorUnits, payable, State.RESERVED), today);
    }

    static Exposure exposure(UUID financing, UUID supplier, long minorUnits, LedgerPayable payable, State state) {
        return new Exposure(
                financing,
                payable.debtor(),
                supplier,
                new Money(minorUnits, Currency.getInstance(payable.currency())),
                payable.dueOn(),
                state);
    }

    private void requireRoom(UUID bank, Exposure wanted, LocalDate today) {
        requireRoom(bank, Party.DEBTOR, wanted.debtor(), wanted, today);
        requireRoom(bank, Party.SUPPLIER, wanted.supplier(), wanted, today);
    }

    private void requireRoom(UUID bank, Party party, UUID participant, Exposure wanted, LocalDate today) {
        Currency currency = wanted.outstanding().currency();
        Optional<CreditLimit> inForce = limits.active(bank, party, participant, currency);
        if (inForce.isEmpty()) {
            return;
        }
        CreditLimit limit = inForce.get();
        String whose = "this bank's limit for " + party.inWords() + " " + participant;
        LocalDate last = limit.validUntil();
        if (last != null && today.isAfter(last)) {
            throw new RefusedException(BankRefusal.LIMIT_EXCEEDED, whose + " ended on " + last + ": nothing is left");
        }
        long used = exposures
                .used(bank, party, participant, currency, wanted.financing())
                .minorUnits();
        long left = Math.max(0, limit.most().minorUnits() - used);
        if (wanted.outstanding().minorUnits() > left) {
            throw new RefusedException(
                    BankRefusal.LIMIT_EXCEEDED,
                    whose + " is " + limit.most() + ", " + new Money(used, currency) + " of it is used: "
                            + new Money(left, currency) + " is left, this financing needs " + wanted.outstanding());
        }
    }
}
