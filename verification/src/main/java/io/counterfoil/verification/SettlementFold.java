package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;
import static io.counterfoil.verification.ProjectionTable.REDEMPTION;
import static io.counterfoil.verification.ProjectionTable.SETTLEMENT;

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
import java.util.UUID;

/** A payment and its distribution to the holders. */
final class SettlementFold {

    private final Fold fold;

    SettlementFold(Fold fold) {
        this.fold = fold;
    }

    void opened(SettlementOpened event) {
        String payable = event.payableId().toString();
        String settlement = event.settlementId().toString();
        fold.set(PAYABLE, payable, "settlement_id", event.settlementId());
        fold.set(SETTLEMENT, settlement, "payable_id", payable);
        fold.set(SETTLEMENT, settlement, "paying_bank", fold.get(PAYABLE, payable, "paying_bank"));
        fold.set(SETTLEMENT, settlement, "payment_ref", event.paymentRef());
        fold.set(SETTLEMENT, settlement, "currency", fold.get(PAYABLE, payable, "currency"));
        fold.set(SETTLEMENT, settlement, "payment", event.payment());
        fold.set(SETTLEMENT, settlement, "live", event.live());
        fold.set(SETTLEMENT, settlement, "paid", 0);
        fold.set(SETTLEMENT, settlement, "pieces", event.pieces());
        fold.set(SETTLEMENT, settlement, "redeemed_pieces", 0);
        fold.set(SETTLEMENT, settlement, "open", true);
        fold.set(SETTLEMENT, settlement, "opened_on", fold.today());
        fold.set(SETTLEMENT, settlement, "last_day", event.lastDay());
        boolean inTime =
                fold.today().compareTo(fold.text(PAYABLE, payable, "due_on")) <= 0; // days as ISO 8601 writes them
        fold.set(SETTLEMENT, settlement, "delays_overdue", inTime && event.payment() == event.live());
        fold.set(SETTLEMENT, settlement, "expired", false);
    }

    void redeemed(PieceRedeemed event) {
        visited(event.settlementId(), event.pieceId(), event.holder(), event.share(), event.remaining());
    }

    void contested(ShareContested event) {
        visited(event.settlementId(), event.pieceId(), event.bank(), event.share(), event.remaining());
        String redemption = Rows.key(event.settlementId(), event.pieceId());
        fold.set(REDEMPTION, redemption, "contested", true);
        fold.set(REDEMPTION, redemption, "financing_id", event.financingId());
        fold.add(PAYABLE, fold.text(PIECE, event.pieceId().toString(), "payable_id"), "contested", event.share());
    }

    void contestedPaid(ContestedSharePaid event) {
        String redemption = Rows.key(event.settlementId(), event.pieceId());
        fold.set(REDEMPTION, redemption, "contested", false);
        fold.set(REDEMPTION, redemption, "holder", event.holder());
        String piece = event.pieceId().toString();
        fold.touch(PIECE, piece);
        fold.add(PAYABLE, fold.text(PIECE, piece, "payable_id"), "contested", -event.share());
    }

    private void visited(UUID settlementId, UUID pieceId, UUID holder, long share, long remaining) {
        String piece = pieceId.toString();
        String settlement = settlementId.toString();
        fold.add(PIECE, piece, "value", -share);
        fold.add(PIECE, piece, "redeemed", share);
        String payable = fold.text(PIECE, piece, "payable_id");
        if (remaining == 0) {
            fold.set(PIECE, piece, "state", "REDEEMED");
            fold.add(PAYABLE, payable, "live_pieces", -1);
        }
        fold.add(PAYABLE, payable, "live", -share);
        fold.add(PAYABLE, payable, "redeemed", share);
        fold.add(SETTLEMENT, settlement, "paid", share);
        fold.add(SETTLEMENT, settlement, "redeemed_pieces", 1);
        String redemption = Rows.key(settlement, piece);
        fold.set(REDEMPTION, redemption, "holder", holder);
        fold.set(REDEMPTION, redemption, "share", share);
        fold.set(REDEMPTION, redemption, "remaining", remaining);
        fold.set(REDEMPTION, redemption, "disputed", false);
        fold.set(REDEMPTION, redemption, "contested", false);
        fold.set(REDEMPTION, redemption, "financing_id", null);
        if (share > 0) {
            fold.moved("REDEEMED", piece, share, holder, fold.get(PAYABLE, payable, "debtor"));
        }
    }

    void closed(SettlementClosed event) {
        String payable = event.payableId().toString();
        fold.set(SETTLEMENT, event.settlementId().toString(), "open", false);
        fold.set(PAYABLE, payable, "settlement_id", null);
        fold.set(PAYABLE, payable, "state", event.state());
    }

    void expired(SettlementExpired event) {
        String settlement = event.settlementId().toString();
        fold.set(SETTLEMENT, settlement, "open", false);
        fold.set(SETTLEMENT, settlement, "expired", true);
        fold.set(PAYABLE, event.payableId().toString(), "settlement_id", null);
    }

    void paymentLowered(PaymentLowered event) {
        fold.set(SETTLEMENT, event.settlementId().toString(), "payment", event.payment());
        fold.touch(PAYABLE, event.payableId().toString());
    }

    void payingBankAsked(PayingBankAsked event) {
        String payable = event.payableId().toString();
        boolean takenBack = event.bank().toString().equals(fold.get(PAYABLE, payable, "paying_bank"));
        fold.set(PAYABLE, payable, "asked_bank", takenBack ? null : event.bank());
    }

    void payingBankChanged(PayingBankChanged event) {
        String payable = event.payableId().toString();
        fold.set(PAYABLE, payable, "paying_bank", event.to());
        fold.set(PAYABLE, payable, "asked_bank", null);
        if (event.settlementId() != null) {
            fold.set(SETTLEMENT, event.settlementId().toString(), "paying_bank", event.to());
            fold.set(SETTLEMENT, event.settlementId().toString(), "last_day", event.lastDay());
        }
    }

    void disputed(RedemptionDisputed event) {
        fold.set(REDEMPTION, Rows.key(event.settlementId(), event.pieceId()), "disputed", true);
        fold.touch(PIECE, event.pieceId().toString());
    }
}
