package io.counterfoil.bank.verification.postgres;

import io.counterfoil.bank.verification.CustomsAnswer;
import io.counterfoil.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code customs_answer}. */
@Entity(name = "CustomsAnswer")
@Table(schema = "bank", name = "customs_answer")
@IdClass(CustomsAnswerRow.Key.class)
class CustomsAnswerRow {

    record Key(UUID bank, String number) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    String number;

    @Enumerated(EnumType.STRING)
    @Column
    CustomsAnswer.Status status;

    @Column(name = "minor_units")
    @Nullable
    Long minorUnits;

    @Column
    @Nullable
    String currency;

    @Column
    @Nullable
    String exporter;

    @Column(name = "as_of")
    Instant asOf;

    CustomsAnswer.Declared answer() {
        return new CustomsAnswer.Declared(
                status,
                minorUnits == null || currency == null ? null : new Money(minorUnits, Currency.getInstance(currency)),
                exporter,
                asOf);
    }
}
