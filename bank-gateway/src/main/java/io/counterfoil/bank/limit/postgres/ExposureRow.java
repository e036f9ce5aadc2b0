package io.counterfoil.bank.limit.postgres;

import io.counterfoil.bank.limit.Exposure;
import io.counterfoil.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.exposure}. */
@Entity(name = "Exposure")
@Table(schema = "bank", name = "exposure")
@IdClass(ExposureRow.Key.class)
class ExposureRow {

    record Key(UUID bank, UUID financingId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    @Column
    String state;

    @Nullable
    @Column
    UUID debtor;

    @Nullable
    @Column
    UUID supplier;

    @Nullable
    @Column
    String currency;

    @Nullable
    @Column(name = "minor_units")
    Long minorUnits;

    @Nullable
    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "looked_at")
    OffsetDateTime lookedAt;

    void take(Exposure exposure) {
        state = exposure.state().inWords();
        debtor = exposure.debtor();
        supplier = exposure.supplier();
        currency = exposure.outstanding().currency().getCurrencyCode();
        minorUnits = exposure.outstanding().minorUnits();
        dueOn = exposure.dueOn();
    }

    Optional<Exposure> exposure() {
        if (debtor == null || supplier == null || currency == null || minorUnits == null || dueOn == null) {
            return Optional.empty();
        }
        return Optional.of(new Exposure(
                financingId,
                debtor,
                supplier,
                new Money(minorUnits, Currency.getInstance(currency)),
                dueOn,
                Exposure.State.valueOf(state.toUpperCase(Locale.ROOT))));
    }
}
