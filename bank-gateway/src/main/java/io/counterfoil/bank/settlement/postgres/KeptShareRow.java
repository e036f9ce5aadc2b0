package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.KeptShares.KeptShare;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code kept_share}: what is kept apart of a settlement until it is known whose it is. */
@Entity(name = "KeptShare")
@Table(schema = "bank", name = "kept_share")
@IdClass(KeptShareRow.Key.class)
class KeptShareRow {

    record Key(UUID bank, UUID settlementId, UUID pieceId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "settlement_id")
    UUID settlementId;

    @Id
    @Column(name = "piece_id")
    UUID pieceId;

    @Column(name = "payable_id")
    @Nullable
    UUID payableId;

    @Column(name = "looked_at")
    Instant lookedAt;

    KeptShare share() {
        return new KeptShare(bank, settlementId, pieceId);
    }
}
