package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.BankCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BankAccountRepository implements PanacheRepositoryBase<BankAccountRow, UUID> {

    private static final String OPEN =
            " and not exists (select c.accountId from BankAccountClosing c where c.accountId = a.id)";

    long countOpen(UUID participant) {
        return count("from BankAccount a where a.participant = ?1" + OPEN, participant);
    }

    /** The code of the bank tells domestic numbers apart; an IBAN has its bank in itself. */
    boolean isOpen(UUID participant, AccountNumber number, BankCode bank, String currency) {
        return count(
                        "from BankAccount a where a.participant = ?1 and a.number = ?2 and (?3 = true or a.bankCode = ?4)"
                                + " and a.currency = ?5" + OPEN,
                        participant,
                        number.value(),
                        number.isIban(),
                        bank.value(),
                        currency)
                > 0;
    }
}
