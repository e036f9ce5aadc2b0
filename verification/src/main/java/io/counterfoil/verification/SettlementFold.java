package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;
import static io.counterfoil.verification.ProjectionTable.REDEMPTION;
import static io.counterfoil.verification.ProjectionTable.SETTLEMENT;

import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.RedemptionDisputed;
import io.counterfoil.ledger.LedgerEvent.SettlementClosed;
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;

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
        fold.set(SETTLEMENT, settlement, "payment_ref", event.paymentRef());
        fold.set(SETTLEMENT, settlement, "currency", fold.get(PAYABLE, payable, "currency"));
        fold.set(SETTLEMENT, settlement, "payment", event.payment());
        fold.set(SETTLEMENT, settlement, "live", event.live());
        fold.set(SETTLEMENT, settlement, "paid", 0);
        fold.set(SETTLEMENT, settlement, "pieces", event.pieces());
        fold.set(SETTLEMENT, settlement, "redeemed_pieces", 0);
        fold.set(SETTLEMENT, settlement, "open", true);
    }

    void redeemed(PieceRedeemed event) {
        String piece = event.pieceId().toString();
        String settlement = event.settlementId().toString();
        fold.add(PIECE, piece, "value", -event.share());
        fold.add(PIECE, piece, "redeemed", event.share());
        String payable = fold.text(PIECE, piece, "payable_id");
        if (event.remaining() == 0) {
            fold.set(PIECE, piece, "state", "REDEEMED");
            fold.add(PAYABLE, payable, "live_pieces", -1);
        }
        fold.add(PAYABLE, payable, "live", -event.share());
        fold.add(PAYABLE, payable, "redeemed", event.share());
        fold.add(SETTLEMENT, settlement, "paid", event.share());
        fold.add(SETTLEMENT, settlement, "redeemed_pieces", 1);
        String redemption = Rows.key(settlement, piece);
        fold.set(REDEMPTION, redemption, "holder", event.holder());
        fold.set(REDEMPTION, redemption, "share", event.share());
        fold.set(REDEMPTION, redemption, "remaining", event.remaining());
        fold.set(REDEMPTION, redemption, "disputed", false);
        if (event.share() > 0) {
            fold.moved("REDEEMED", piece, event.share(), event.holder(), fold.get(PAYABLE, payable, "debtor"));
        }
    }

    void closed(SettlementClosed event) {
        String payable = event.payableId().toString();
        fold.set(SETTLEMENT, event.settlementId().toString(), "open", false);
        fold.set(PAYABLE, payable, "settlement_id", null);
        fold.set(PAYABLE, payable, "state", event.state());
    }

    void disputed(RedemptionDisputed event) {
        fold.set(REDEMPTION, Rows.key(event.settlementId(), event.pieceId()), "disputed", true);
        fold.touch(PIECE, event.pieceId().toString());
    }
}
