package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code offer}: what became of it is kept, while the piece forgets. */
@Entity(name = "ProjectedOffer")
@Table(name = "offer")
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

    @Enumerated(EnumType.STRING)
    @Column
    OfferState state;

    @Column
    long block;
}
