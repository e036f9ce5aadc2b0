package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.InstructRedemption;
import io.counterfoil.bank.booking.InstructRedemption.InstructedPart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code bank.redeemed_piece}: by which payment of a settlement the share of a piece is brought, and to whom. */
@Entity(name = "RedeemedPiece")
@Table(schema = "bank", name = "redeemed_piece")
@IdClass(RedeemedPieceRow.Key.class)
class RedeemedPieceRow {

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

    @Column
    UUID payee;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    int number;

    static RedeemedPieceRow of(UUID bank, UUID settlement, InstructedPart instructed) {
        RedeemedPieceRow row = new RedeemedPieceRow();
        row.bank = bank;
        row.settlementId = settlement;
        row.pieceId = instructed.part().piece();
        row.payee = instructed.part().payee();
        row.minorUnits = instructed.part().minorUnits();
        row.number = instructed.number();
        return row;
    }

    InstructedPart instructed() {
        return new InstructedPart(new InstructRedemption.Part(pieceId, payee, minorUnits), number);
    }
}
