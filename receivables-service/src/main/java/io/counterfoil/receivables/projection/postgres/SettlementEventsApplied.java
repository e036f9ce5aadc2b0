package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.RedemptionDisputed;
import io.counterfoil.ledger.LedgerEvent.SettlementClosed;
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;
import io.counterfoil.ledger.PieceState;

/** What the events of a payment and of its distribution to the holders change. */
final class SettlementEventsApplied {

    private final Rows rows;

    SettlementEventsApplied(Rows rows) {
        this.rows = rows;
    }

    PayableRow opened(SettlementOpened event) {
        PayableRow of = rows.payable(event.payableId());
        of.settlementId = event.settlementId();

        SettlementRow row = new SettlementRow();
        row.id = event.settlementId();
        row.payableId = of.id;
        row.paymentRef = event.paymentRef().hex();
        row.currency = of.currency;
        row.payment = event.payment();
        row.live = event.live();
        row.pieces = event.pieces();
        row.open = true;
        row.block = rows.block;
        rows.add(row);
        return of;
    }

    PieceRow redeemed(PieceRedeemed event) {
        PieceRow piece = rows.piece(event.pieceId());
        if (piece.value - event.share() != event.remaining()) {
            throw new IllegalStateException("piece " + piece.id + " was worth " + piece.value);
        }
        piece.value = event.remaining();
        piece.redeemed += event.share();
        PayableRow of = rows.payable(piece.payableId);
        if (piece.value == 0) {
            piece.state = PieceState.REDEEMED;
            of.livePieces--;
        }
        of.live -= event.share();
        of.redeemed += event.share();
        if (event.share() > 0) {
            rows.moved(MovementKind.REDEEMED, piece, event.share(), event.holder(), of.debtor);
        }

        SettlementRow settlement = rows.settlement(event.settlementId());
        settlement.paid += event.share();
        settlement.redeemedPieces++;

        RedemptionRow row = new RedemptionRow();
        row.settlementId = settlement.id;
        row.pieceId = piece.id;
        row.holder = event.holder();
        row.share = event.share();
        row.remaining = event.remaining();
        row.block = rows.block;
        rows.add(row);
        return piece;
    }

    PayableRow closed(SettlementClosed event) {
        rows.settlement(event.settlementId()).open = false;
        PayableRow of = rows.payable(event.payableId());
        of.settlementId = null;
        of.state = event.state();
        return of;
    }

    PieceRow disputed(RedemptionDisputed event) {
        rows.redemption(event.settlementId(), event.pieceId()).disputed = true;
        return rows.piece(event.pieceId());
    }
}
