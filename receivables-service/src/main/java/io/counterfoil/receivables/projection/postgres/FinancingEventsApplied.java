package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerEvent.FinancingApproved;
import io.counterfoil.ledger.LedgerEvent.FinancingUndone;
import io.counterfoil.ledger.LedgerEvent.FundsAttested;
import io.counterfoil.ledger.LedgerEvent.FundsDisputed;
import io.counterfoil.ledger.LedgerEvent.FundsNotReceived;
import io.counterfoil.ledger.LedgerEvent.FundsPaidAgain;
import io.counterfoil.ledger.LedgerEvent.FundsReturned;
import io.counterfoil.ledger.LedgerEvent.PayoutInstructed;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.ledger.LedgerEvent.ShareAwarded;
import io.counterfoil.ledger.LedgerEvent.UndoAgreed;
import io.counterfoil.ledger.LedgerEvent.UndoAgreementWithdrawn;
import io.counterfoil.ledger.PieceState;
import java.util.UUID;

/** What the events of a financing and of the documents under it change. */
final class FinancingEventsApplied {

    private final Rows rows;

    FinancingEventsApplied(Rows rows) {
        this.rows = rows;
    }

    FinancingRow pieceLocked(PieceLocked event) {
        PieceRow part = rows.partOf(event.parentId(), event.pieceId(), event.value());
        part.state = PieceState.LOCKED;
        part.financingId = event.financingId();
        part.lastDay = event.approveBy();
        rows.add(part);

        FinancingRow row = new FinancingRow();
        row.id = event.financingId();
        row.pieceId = part.id;
        row.payableId = part.payableId;
        row.supplier = part.holder;
        row.bank = event.bank();
        row.termsHash = event.termsHash().hex();
        row.currency = part.currency;
        row.value = event.value();
        row.approveBy = event.approveBy();
        row.state = FinancingState.LOCKED;
        row.block = rows.block;
        rows.add(row);
        return row;
    }

    /** The piece passes to the bank, which cannot pass it on before the funds are attested. */
    FinancingRow approved(FinancingApproved event) {
        FinancingRow row = rows.financing(event.financingId());
        row.state = FinancingState.APPROVED;
        row.fundBy = event.fundBy();
        PieceRow piece = rows.piece(row.pieceId);
        piece.holder = event.bank();
        piece.lastDay = event.fundBy();
        piece.depth++;
        rows.payable(row.payableId).openHolds--; // it stays locked, but no settlement waits for it any more
        return row;
    }

    FinancingRow declined(UUID financingId) {
        return endedBeforeApproval(financingId, FinancingState.DECLINED);
    }

    FinancingRow expired(UUID financingId) {
        return endedBeforeApproval(financingId, FinancingState.EXPIRED);
    }

    private FinancingRow endedBeforeApproval(UUID financingId, FinancingState end) {
        FinancingRow row = rows.financing(financingId);
        row.state = end;
        PieceRow piece = rows.piece(row.pieceId);
        rows.holdEnded(piece);
        piece.financingId = null;
        return row;
    }

    FinancingRow payoutInstructed(PayoutInstructed event) {
        FinancingRow row = rows.financing(event.financingId());
        row.state = FinancingState.PAYOUT_INSTRUCTED;
        row.attestBy = event.attestBy();
        row.supplierAgreesToUndo = false; // to another state of things
        row.bankAgreesToUndo = false;
        return row;
    }

    FinancingRow fundsAttested(FundsAttested event) {
        FinancingRow row = rows.financing(event.financingId());
        row.state = FinancingState.FUNDED;
        row.fundedOn = rows.today();
        row.paymentRef = event.paymentRef().hex();
        row.paidAgainRef = null;
        PieceRow piece = rows.piece(row.pieceId);
        unlocked(piece);
        rows.moved(MovementKind.FINANCED, piece, row.value, row.supplier, row.bank);
        return row;
    }

    FinancingRow fundsNotReceived(FundsNotReceived event) {
        FinancingRow row = rows.financing(event.financingId());
        row.answerBy = event.answerBy();
        return row;
    }

    /** To payout instructed; the piece has two claimants again, and is financed once the bank has paid anew. */
    FinancingRow fundsReturned(FundsReturned event) {
        FinancingRow row = rows.financing(event.financingId());
        PieceRow piece = rows.piece(row.pieceId);
        rows.financedNot(piece, row.fundedOn);
        row.state = FinancingState.PAYOUT_INSTRUCTED;
        row.attestBy = event.attestBy();
        row.answerBy = null;
        row.supplierAgreesToUndo = false;
        row.bankAgreesToUndo = false;
        row.fundsDisputed = false; // that payment is known to have come back
        piece.state = PieceState.LOCKED;
        piece.lastDay = event.attestBy();
        return row;
    }

    FinancingRow fundsPaidAgain(FundsPaidAgain event) {
        FinancingRow row = rows.financing(event.financingId());
        row.paidAgainRef = event.paymentRef().hex();
        row.fundsDisputed = false; // the newest payment is not
        return row;
    }

    FinancingRow fundsDisputed(FundsDisputed event) {
        FinancingRow row = rows.financing(event.financingId());
        row.fundsDisputed = true;
        return row;
    }

    FinancingRow undoAgreed(UndoAgreed event) {
        return agrees(event.financingId(), event.by(), true);
    }

    FinancingRow undoAgreementWithdrawn(UndoAgreementWithdrawn event) {
        return agrees(event.financingId(), event.by(), false);
    }

    private FinancingRow agrees(UUID financingId, UUID by, boolean agrees) {
        FinancingRow row = rows.financing(financingId);
        if (by.equals(row.bank)) {
            row.bankAgreesToUndo = agrees;
        } else {
            row.supplierAgreesToUndo = agrees;
        }
        return row;
    }

    FinancingRow undone(FinancingUndone event) {
        FinancingRow row = rows.financing(event.financingId());
        PieceRow piece = rows.piece(row.pieceId);
        row.state = FinancingState.UNDONE;
        unlocked(piece);
        piece.financingId = null;
        piece.holder = event.holder();
        piece.depth--;
        return row;
    }

    /** It may have been redeemed meanwhile. */
    private static void unlocked(PieceRow piece) {
        piece.lastDay = null;
        if (piece.state == PieceState.LOCKED) {
            piece.state = PieceState.HELD;
        }
    }

    /** Whose the shares are that were kept apart; each is paid by its own event. */
    FinancingRow shareAwarded(ShareAwarded event) {
        return rows.financing(event.financingId());
    }
}
