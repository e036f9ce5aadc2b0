package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.ledger.LedgerEvent.PieceOffered;
import io.counterfoil.ledger.LedgerEvent.VoucherIssued;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.PieceState;
import java.time.LocalDate;
import java.util.UUID;

/** Pieces on their way to another holder: issued, offered, taken or not. Follows the contract Vouchers. */
final class OfferEventsApplied {

    private final Rows rows;

    OfferEventsApplied(Rows rows) {
        this.rows = rows;
    }

    PieceRow issued(VoucherIssued event) {
        PayableRow row = new PayableRow();
        row.id = event.payableId();
        row.rootId = event.rootId();
        row.debtor = event.debtor();
        row.creditor = event.creditor();
        row.payingBank = event.payingBank();
        row.currency = event.currency();
        row.state = PayableState.PROPOSED;
        row.longTenorExplained = event.longTenorExplained();
        row.issuedOn = event.issuedOn();
        row.dueOn = event.dueOn();
        row.acceptBy = event.acceptBy();
        row.issued = event.value();
        row.live = event.value();
        row.openHolds = 1;
        row.livePieces = 1;
        row.packageNumber = rows.packageNumber(event.issuedOn());
        row.block = rows.block;
        rows.add(row);

        PieceRow root = new PieceRow();
        root.id = event.rootId();
        root.payableId = event.payableId();
        root.holder = event.debtor();
        root.dueOn = event.dueOn();
        root.changedOn = rows.today();
        root.currency = event.currency();
        root.value = event.value();
        root.takeAll();
        root.block = rows.block;
        offered(root, event.creditor(), event.acceptBy());
        return root;
    }

    PieceRow offered(PieceOffered event) {
        PieceRow part = rows.partOf(event.parentId(), event.pieceId(), event.value());
        rows.piece(event.parentId()).openOffers++;
        offered(part, event.recipient(), event.lastDay());
        return part;
    }

    PieceRow accepted(OfferAccepted event) {
        PieceRow piece = ended(event.pieceId(), OfferState.ACCEPTED);
        UUID giver = piece.holder;
        piece.holder = event.holder();
        if (piece.parentId == null) {
            rows.payable(piece.payableId).state = PayableState.ISSUED; // the root keeps depth 0
            rows.moved(MovementKind.ISSUED, piece, piece.value, giver, piece.holder);
        } else {
            piece.depth++;
            rows.moved(MovementKind.PASSED_ON, piece, piece.value, giver, piece.holder);
        }
        return piece;
    }

    /** A part stays with its holder. A root nobody took never circulated, and its payable ends with it. */
    PieceRow notAccepted(UUID pieceId, OfferState end) {
        PieceRow piece = ended(pieceId, end);
        if (piece.parentId == null) {
            piece.state = PieceState.CANCELLED;
            PayableRow cancelled = rows.payable(piece.payableId);
            cancelled.state = PayableState.CANCELLED;
            cancelled.live -= piece.value;
            cancelled.cancelled += piece.value;
            cancelled.livePieces--;
        }
        return piece;
    }

    private void offered(PieceRow piece, UUID recipient, LocalDate lastDay) {
        piece.recipient = recipient;
        piece.lastDay = lastDay;
        piece.state = PieceState.OFFERED;
        rows.add(piece);

        OfferRow offer = new OfferRow();
        offer.id = piece.id;
        offer.payableId = piece.payableId;
        offer.parentId = piece.parentId;
        offer.holder = piece.holder;
        offer.recipient = recipient;
        offer.currency = piece.currency;
        offer.value = piece.value;
        offer.lastDay = lastDay;
        offer.state = OfferState.OPEN;
        offer.block = rows.block;
        rows.add(offer);
    }

    private PieceRow ended(UUID pieceId, OfferState end) {
        PieceRow piece = rows.piece(pieceId);
        OfferRow offer = rows.offer(pieceId);
        if (offer.state != OfferState.OPEN) {
            throw new IllegalStateException("offer " + pieceId + " has ended before: " + offer.state);
        }
        offer.state = end;
        rows.holdEnded(piece);
        if (piece.parentId != null) {
            rows.piece(piece.parentId).openOffers--;
        }
        return piece;
    }
}
