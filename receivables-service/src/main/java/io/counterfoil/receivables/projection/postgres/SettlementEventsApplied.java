package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.LedgerEvent.ContestedSharePaid;
import io.counterfoil.ledger.LedgerEvent.PayingBankAsked;
import io.counterfoil.ledger.LedgerEvent.PayingBankChanged;
import io.counterfoil.ledger.LedgerEvent.PaymentLowered;
import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.RedemptionDisputed;
import io.counterfoil.ledger.LedgerEvent.SettlementClosed;
import io.counterfoil.ledger.LedgerEvent.SettlementExpired;
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;
import io.counterfoil.ledger.LedgerEvent.ShareContested;
import io.counterfoil.ledger.PieceState;
import java.util.UUID;

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
        row.payingBank = of.payingBank;
        row.paymentRef = event.paymentRef().hex();
        row.currency = of.currency;
        row.payment = event.payment();
        row.live = event.live();
        row.pieces = event.pieces();
        row.open = true;
        row.openedOn = rows.today();
        row.lastDay = event.lastDay();
        row.delaysOverdue = event.payment() == event.live() && !rows.today().isAfter(of.dueOn);
        row.block = rows.block;
        rows.add(row);
        return of;
    }

    PieceRow redeemed(PieceRedeemed event) {
        PieceRow piece = rows.piece(event.pieceId());
        rows.add(visited(piece, event.settlementId(), event.holder(), event.share(), event.remaining()));
        return piece;
    }

    /** It discharges the debtor; the paying bank keeps it until it is known whose it is. */
    PieceRow contested(ShareContested event) {
        PieceRow piece = rows.piece(event.pieceId());
        RedemptionRow row = visited(piece, event.settlementId(), event.bank(), event.share(), event.remaining());
        row.financingId = event.financingId();
        row.contested = true;
        rows.add(row);
        rows.payable(piece.payableId).contested += event.share();
        return piece;
    }

    PieceRow contestedPaid(ContestedSharePaid event) {
        RedemptionRow row = rows.redemption(event.settlementId(), event.pieceId());
        row.contested = false;
        row.holder = event.holder();
        PieceRow piece = rows.piece(event.pieceId());
        rows.payable(piece.payableId).contested -= event.share();
        return piece;
    }

    private RedemptionRow visited(PieceRow piece, UUID settlementId, UUID holder, long share, long remaining) {
        if (piece.value - share != remaining) {
            throw new IllegalStateException("piece " + piece.id + " was worth " + piece.value);
        }
        piece.value = remaining;
        piece.redeemed += share;
        PayableRow of = rows.payable(piece.payableId);
        if (piece.value == 0) {
            piece.state = PieceState.REDEEMED;
            of.livePieces--;
        }
        of.live -= share;
        of.redeemed += share;
        if (share > 0) {
            rows.moved(MovementKind.REDEEMED, piece, share, holder, of.debtor);
        }

        SettlementRow settlement = rows.settlement(settlementId);
        settlement.paid += share;
        settlement.redeemedPieces++;

        RedemptionRow row = new RedemptionRow();
        row.settlementId = settlement.id;
        row.pieceId = piece.id;
        row.holder = holder;
        row.share = share;
        row.remaining = remaining;
        row.block = rows.block;
        return row;
    }

    PayableRow closed(SettlementClosed event) {
        rows.settlement(event.settlementId()).open = false;
        PayableRow of = rows.payable(event.payableId());
        of.settlementId = null;
        of.state = event.state();
        return of;
    }

    /** Nobody was paid of it, and its payment may settle the payable again. */
    PayableRow expired(SettlementExpired event) {
        SettlementRow row = rows.settlement(event.settlementId());
        row.open = false;
        row.expired = true;
        PayableRow of = rows.payable(event.payableId());
        of.settlementId = null;
        return of;
    }

    /** The operators close it at what was paid; that it is closed comes with the next event. */
    PayableRow paymentLowered(PaymentLowered event) {
        rows.settlement(event.settlementId()).payment = event.payment();
        return rows.payable(event.payableId());
    }

    PayableRow payingBankAsked(PayingBankAsked event) {
        PayableRow of = rows.payable(event.payableId());
        of.askedBank = event.bank().equals(of.payingBank) ? null : event.bank();
        return of;
    }

    /** An open settlement goes on with the new bank, and has days again. */
    PayableRow payingBankChanged(PayingBankChanged event) {
        PayableRow of = rows.payable(event.payableId());
        of.payingBank = event.to();
        of.askedBank = null;
        if (event.settlementId() != null && event.lastDay() != null) {
            SettlementRow settlement = rows.settlement(event.settlementId());
            settlement.payingBank = event.to();
            settlement.lastDay = event.lastDay();
        }
        return of;
    }

    PieceRow disputed(RedemptionDisputed event) {
        rows.redemption(event.settlementId(), event.pieceId()).disputed = true;
        return rows.piece(event.pieceId());
    }
}
