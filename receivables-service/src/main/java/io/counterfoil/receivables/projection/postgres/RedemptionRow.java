package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code redemption}: a holder was paid its share, or the share is kept apart for one of two claimants. */
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

    /** Not paid yet: of the financing's bank or of its supplier. */
    @Column
    boolean contested;

    @Column(name = "financing_id")
    @Nullable
    UUID financingId;

    @Column
    long block;
}
