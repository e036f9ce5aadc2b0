package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** One row of {@code confirmation_rule}. Its content is fixed; its state changes by conditional updates alone. */
@Entity(name = "ConfirmationRule")
@Table(schema = "records", name = "confirmation_rule")
class ConfirmationRuleRow {

    @Id
    @Column
    UUID id;

    @Column(updatable = false)
    UUID participant;

    @Column(updatable = false)
    String currency;

    @Column(name = "effective_from", updatable = false)
    LocalDate effectiveFrom;

    @Column
    String state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    PersonColumns maker = new PersonColumns();

    @Column(name = "proposed_at", insertable = false, updatable = false)
    Instant proposedAt;

    Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
