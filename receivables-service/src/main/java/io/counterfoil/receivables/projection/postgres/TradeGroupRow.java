package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code trade_group}: documents of the same goods and what may be and is financed on all of them. */
@Entity(name = "ProjectedTradeGroup")
@Table(name = "trade_group")
class TradeGroupRow {

    @Id
    @Column
    long id;

    @Column
    String currency;

    @Column
    long financeable;

    @Column
    long reserved;

    @Column
    long drawn;

    @Column
    long released;

    @Column
    UUID attester;

    @Nullable
    @Column(name = "merged_into")
    Long mergedInto;

    @Column
    boolean frozen;

    @Column
    long block;
}
