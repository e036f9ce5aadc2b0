package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.receivables.projection.About;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What events are about and who may know of them, by the rows that they changed. */
final class Abouts {

    private final Rows rows;

    Abouts(Rows rows) {
        this.rows = rows;
    }

    /** Debtor, creditor and paying bank know every event of a payable. */
    About of(PayableRow row) {
        return new About(row.id, row.currency, Map.of(), Set.of(), false)
                .with("debtor", row.debtor)
                .with("creditor", row.creditor)
                .with("payingBank", row.payingBank);
    }

    /** So does who holds the piece. */
    About of(PieceRow piece) {
        return of(rows.unchangedPayable(piece.payableId))
                .with("holder", piece.holder)
                .with("value", piece.value);
    }

    /** So do both sides of an offer, however it ends. */
    About ofOffer(PieceRow piece) {
        OfferRow offer = rows.offer(piece.id);
        return of(piece).with("offeredBy", offer.holder).with("recipient", offer.recipient);
    }

    /** And the two that a financing is between. */
    About of(FinancingRow financing) {
        return of(rows.unchangedPayable(financing.payableId))
                .with("supplier", financing.supplier)
                .with("bank", financing.bank)
                .with("voucherId", financing.pieceId)
                .with("value", financing.value);
    }

    /** Its owner and the bank that attested it know every event of a document. */
    About of(DocumentRow document) {
        return new About(null, document.currency, Map.of(), Set.of(), false)
                .with("attester", document.attester)
                .readBy(document.owner);
    }

    About of(DocumentRow document, UUID financingId) {
        FinancingRow financing = rows.financing(financingId);
        return of(document).with("supplier", financing.supplier).with("bank", financing.bank);
    }

    /** Who else has documents in a group is nobody's business but that of who sees everything. */
    About of(TradeGroupRow group) {
        return new About(null, group.currency, Map.of(), Set.of(), false);
    }
}
