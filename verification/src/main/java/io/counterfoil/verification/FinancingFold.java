package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.FINANCING;
import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import io.counterfoil.ledger.LedgerEvent.FinancingApproved;
import io.counterfoil.ledger.LedgerEvent.FinancingDeclined;
import io.counterfoil.ledger.LedgerEvent.FinancingExpired;
import io.counterfoil.ledger.LedgerEvent.FinancingUndone;
import io.counterfoil.ledger.LedgerEvent.FinancingWithdrawn;
import io.counterfoil.ledger.LedgerEvent.FundsAttested;
import io.counterfoil.ledger.LedgerEvent.FundsDisputed;
import io.counterfoil.ledger.LedgerEvent.FundsNotReceived;
import io.counterfoil.ledger.LedgerEvent.FundsPaidAgain;
import io.counterfoil.ledger.LedgerEvent.FundsReturned;
import io.counterfoil.ledger.LedgerEvent.PayoutInstructed;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.ledger.LedgerEvent.UndoAgreed;
import io.counterfoil.ledger.LedgerEvent.UndoAgreementWithdrawn;
import java.util.UUID;

/** The life of a financing, from the lock of a piece to its funds or its undoing. */
final class FinancingFold {

    private final Fold fold;
    private final PieceFold pieces;

    FinancingFold(Fold fold, PieceFold pieces) {
        this.fold = fold;
        this.pieces = pieces;
    }

    void pieceLocked(PieceLocked event) {
        String piece = event.pieceId().toString();
        pieces.partOf(event.parentId(), event.pieceId(), event.value());
        fold.set(PIECE, piece, "state", "LOCKED");
        fold.set(PIECE, piece, "financing_id", event.financingId());
        fold.set(PIECE, piece, "last_day", event.approveBy());
        String financing = event.financingId().toString();
        fold.set(FINANCING, financing, "piece_id", event.pieceId());
        fold.set(FINANCING, financing, "payable_id", fold.get(PIECE, piece, "payable_id"));
        fold.set(FINANCING, financing, "supplier", fold.get(PIECE, piece, "holder"));
        fold.set(FINANCING, financing, "bank", event.bank());
        fold.set(FINANCING, financing, "terms_hash", event.termsHash());
        fold.set(FINANCING, financing, "payment_ref", null);
        fold.set(FINANCING, financing, "paid_again_ref", null);
        fold.set(FINANCING, financing, "currency", fold.get(PIECE, piece, "currency"));
        fold.set(FINANCING, financing, "value", event.value());
        fold.set(FINANCING, financing, "approve_by", event.approveBy());
        fold.set(FINANCING, financing, "fund_by", null);
        fold.set(FINANCING, financing, "attest_by", null);
        fold.set(FINANCING, financing, "funded_on", null);
        fold.set(FINANCING, financing, "answer_by", null);
        fold.set(FINANCING, financing, "state", "LOCKED");
        fold.set(FINANCING, financing, "supplier_agrees_to_undo", false);
        fold.set(FINANCING, financing, "bank_agrees_to_undo", false);
        fold.set(FINANCING, financing, "funds_disputed", false);
    }

    void approved(FinancingApproved event) {
        String financing = event.financingId().toString();
        String piece = event.pieceId().toString();
        fold.set(FINANCING, financing, "state", "APPROVED");
        fold.set(FINANCING, financing, "fund_by", event.fundBy());
        fold.set(PIECE, piece, "last_day", event.fundBy());
        fold.set(PIECE, piece, "holder", event.bank());
        fold.add(PIECE, piece, "depth", 1);
        fold.add(PAYABLE, fold.text(PIECE, piece, "payable_id"), "open_holds", -1); // no settlement waits for it
    }

    void declined(FinancingDeclined event) {
        endedBeforeApproval(event.financingId(), event.pieceId(), "DECLINED");
    }

    /** The contract keeps one state for what the bank declined and what the supplier withdrew. */
    void withdrawn(FinancingWithdrawn event) {
        endedBeforeApproval(event.financingId(), event.pieceId(), "DECLINED");
    }

    void expired(FinancingExpired event) {
        endedBeforeApproval(event.financingId(), event.pieceId(), "EXPIRED");
    }

    private void endedBeforeApproval(UUID financing, UUID piece, String end) {
        fold.set(FINANCING, financing.toString(), "state", end);
        fold.set(PIECE, piece.toString(), "financing_id", null);
        pieces.holdEnded(piece.toString());
    }

    void payoutInstructed(PayoutInstructed event) {
        String financing = event.financingId().toString();
        fold.set(FINANCING, financing, "state", "PAYOUT_INSTRUCTED");
        fold.set(FINANCING, financing, "attest_by", event.attestBy());
        fold.set(FINANCING, financing, "supplier_agrees_to_undo", false);
        fold.set(FINANCING, financing, "bank_agrees_to_undo", false);
    }

    void fundsAttested(FundsAttested event) {
        String financing = event.financingId().toString();
        fold.set(FINANCING, financing, "state", "FUNDED");
        fold.set(FINANCING, financing, "funded_on", fold.today());
        fold.set(FINANCING, financing, "payment_ref", event.paymentRef());
        fold.set(FINANCING, financing, "paid_again_ref", null);
        String piece = event.pieceId().toString();
        unlocked(piece);
        fold.moved(
                "FINANCED",
                piece,
                fold.get(FINANCING, financing, "value"),
                fold.get(FINANCING, financing, "supplier"),
                fold.get(FINANCING, financing, "bank"));
    }

    private void unlocked(String piece) {
        fold.set(PIECE, piece, "last_day", null);
        if ("LOCKED".equals(fold.get(PIECE, piece, "state"))) { // else it was redeemed while it had two claimants
            fold.set(PIECE, piece, "state", "HELD");
        }
    }

    void fundsNotReceived(FundsNotReceived event) {
        fold.set(FINANCING, event.financingId().toString(), "answer_by", event.answerBy());
    }

    void fundsReturned(FundsReturned event) {
        String financing = event.financingId().toString();
        fold.set(FINANCING, financing, "state", "PAYOUT_INSTRUCTED");
        fold.set(FINANCING, financing, "attest_by", event.attestBy());
        fold.set(FINANCING, financing, "answer_by", null);
        fold.set(FINANCING, financing, "supplier_agrees_to_undo", false);
        fold.set(FINANCING, financing, "bank_agrees_to_undo", false);
        fold.set(FINANCING, financing, "funds_disputed", false);
        String piece = event.pieceId().toString();
        fold.set(PIECE, piece, "state", "LOCKED");
        fold.set(PIECE, piece, "last_day", event.attestBy());
        fold.financedNot(piece);
    }

    void fundsPaidAgain(FundsPaidAgain event) {
        String financing = event.financingId().toString();
        fold.set(FINANCING, financing, "paid_again_ref", event.paymentRef());
        fold.set(FINANCING, financing, "funds_disputed", false);
    }

    void fundsDisputed(FundsDisputed event) {
        fold.set(FINANCING, event.financingId().toString(), "funds_disputed", true);
    }

    void undoAgreed(UndoAgreed event) {
        agrees(event.financingId(), event.by(), true);
    }

    void undoAgreementWithdrawn(UndoAgreementWithdrawn event) {
        agrees(event.financingId(), event.by(), false);
    }

    private void agrees(UUID financingId, UUID by, boolean agrees) {
        String financing = financingId.toString();
        boolean bank = by.toString().equals(fold.get(FINANCING, financing, "bank"));
        fold.set(FINANCING, financing, bank ? "bank_agrees_to_undo" : "supplier_agrees_to_undo", agrees);
    }

    void undone(FinancingUndone event) {
        String piece = event.pieceId().toString();
        String financing = event.financingId().toString();
        fold.set(FINANCING, financing, "state", "UNDONE");
        fold.set(PIECE, piece, "financing_id", null);
        unlocked(piece);
        fold.set(PIECE, piece, "holder", event.holder());
        fold.add(PIECE, piece, "depth", -1);
    }
}
