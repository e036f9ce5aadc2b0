package io.counterfoil.bank.limit.postgres;

import io.counterfoil.bank.limit.CreditLimit;
import io.counterfoil.bank.limit.CreditLimit.Party;
import io.counterfoil.bank.proposal.postgres.ProposalColumns;
import io.counterfoil.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.credit_limit}. */
@Entity(name = "CreditLimit")
@Table(schema = "bank", name = "credit_limit")
@IdClass(CreditLimitRow.Key.class)
class CreditLimitRow extends ProposalColumns {

    record Key(UUID bank, UUID id) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    @Column
    String party;

    @Column
    UUID participant;

    @Column
    String currency;

    @Column(name = "minor_units")
    long minorUnits;

    @Nullable
    @Column(name = "valid_until")
    LocalDate validUntil;

    CreditLimit limit() {
        return new CreditLimit(
                id,
                Party.valueOf(party.toUpperCase(Locale.ROOT)),
                participant,
                new Money(minorUnits, Currency.getInstance(currency)),
                validUntil,
                proposal());
    }
}
