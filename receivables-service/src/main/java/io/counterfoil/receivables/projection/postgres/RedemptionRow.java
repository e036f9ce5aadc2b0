package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code redemption}: a holder was paid its share. */
@Entity(name = "ProjectedRedemption")
@Table(name = "redemption")
@IdClass(RedemptionRow.Key.class)
class RedemptionRow {

    record Key(UUID settlementId, UUID pieceId) {}

    @Id
    @Column(name = "settlement_id")
    UUID settlementId;

    @Id
    @Column(name = "piece_id")
    UUID pieceId;

    @Column
    UUID holder;

    @Column
    long share;

    @Column
    long remaining;

    @Column
    boolean disputed;

    @Column
    long block;
}
