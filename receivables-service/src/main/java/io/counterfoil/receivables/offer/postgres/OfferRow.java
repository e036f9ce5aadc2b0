package io.counterfoil.receivables.offer.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.offer.OfferView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

    /** Asked for a page at a time: a list of offers is two queries. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "payable_id")
    OfferedPayableRow payable;

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
                payable.id,
                payable.debtor,
                payable.payingBank,
                payable.dueOn,
                parentId,
                holder,
                recipient,
                new Money(value, Currency.getInstance(currency)),
                lastDay,
                state.toLowerCase(Locale.ROOT));
    }
}
