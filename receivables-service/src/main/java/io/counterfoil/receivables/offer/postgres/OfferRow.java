package io.counterfoil.receivables.offer.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.offer.OfferView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of the projection's {@code offer}, read here; the projector writes it. */
@Immutable
@Entity(name = "Offer")
@Table(schema = "projection", name = "offer")
class OfferRow {

    @Id
    @Column
    UUID id;

    @Column(name = "payable_id")
    UUID payableId;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    @Column
    UUID holder;

    @Column
    UUID recipient;

    @Column
    String currency;

    @Column
    long value;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column
    String state;

    OfferView view() {
        return new OfferView(
                id,
                payableId,
                parentId,
                holder,
                recipient,
                new Money(value, Currency.getInstance(currency)),
                lastDay,
                state.toLowerCase(Locale.ROOT));
    }
}
