package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.ledger.ProRataShares.Share;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code share}: what one piece is paid of a settlement, and as the how many-th. */
@Entity(name = "Share")
@Table(schema = "bank", name = "share")
@IdClass(ShareRow.Key.class)
class ShareRow {

    record Key(UUID bank, UUID settlementId, int ordinal) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "settlement_id")
    UUID settlementId;

    @Id
    @Column
    int ordinal;

    @Column(name = "piece_id")
    UUID pieceId;

    @Column(name = "minor_units")
    long minorUnits;

    static ShareRow of(UUID bank, UUID settlement, int ordinal, Share share) {
        ShareRow row = new ShareRow();
        row.bank = bank;
        row.settlementId = settlement;
        row.ordinal = ordinal;
        row.pieceId = share.piece();
        row.minorUnits = share.minorUnits();
        return row;
    }

    Share share() {
        return new Share(pieceId, minorUnits);
    }
}
