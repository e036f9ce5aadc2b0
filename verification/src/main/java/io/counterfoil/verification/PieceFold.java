package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.OFFER;
import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.ledger.LedgerEvent.PieceOffered;
import io.counterfoil.ledger.LedgerEvent.VoucherIssued;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payable from its issuance on, the pieces it is divided into, and their offers. */
final class PieceFold {

    private final Fold fold;

    PieceFold(Fold fold) {
        this.fold = fold;
    }

    void issued(VoucherIssued event) {
        String payable = event.payableId().toString();
        fold.set(PAYABLE, payable, "package_number", fold.packageNumber(event.issuedOn()));
        fold.set(PAYABLE, payable, "root_id", event.rootId());
        fold.set(PAYABLE, payable, "debtor", event.debtor());
        fold.set(PAYABLE, payable, "creditor", event.creditor());
        fold.set(PAYABLE, payable, "paying_bank", event.payingBank());
        fold.set(PAYABLE, payable, "currency", event.currency());
        fold.set(PAYABLE, payable, "state", "PROPOSED");
        fold.set(PAYABLE, payable, "frozen", false);
        fold.set(PAYABLE, payable, "long_tenor_explained", event.longTenorExplained());
        fold.set(PAYABLE, payable, "issued_on", event.issuedOn());
        fold.set(PAYABLE, payable, "due_on", event.dueOn());
        fold.set(PAYABLE, payable, "accept_by", event.acceptBy());
        fold.set(PAYABLE, payable, "overdue_on", null);
        fold.set(PAYABLE, payable, "issued", event.value());
        fold.set(PAYABLE, payable, "live", event.value());
        fold.set(PAYABLE, payable, "redeemed", 0);
        fold.set(PAYABLE, payable, "cancelled", 0);
        fold.set(PAYABLE, payable, "contested", 0);
        fold.set(PAYABLE, payable, "open_holds", 1);
        fold.set(PAYABLE, payable, "live_pieces", 1);
        fold.set(PAYABLE, payable, "settlement_id", null);
        newPiece(event.rootId(), payable, null, event.debtor().toString(), event.currency(), event.value(), "0");
        interval(event.rootId().toString(), 1, event.value());
        offered(event.rootId(), event.creditor(), event.acceptBy());
    }

    private void newPiece(
            UUID id,
            @Nullable String payable,
            @Nullable UUID parent,
            @Nullable String holder,
            @Nullable String currency,
            long value,
            @Nullable String depth) {
        String piece = id.toString();
        fold.set(PIECE, piece, "payable_id", payable);
        fold.set(PIECE, piece, "parent_id", parent);
        // What is split off a financed piece stays a part of that financing.
        fold.set(
                PIECE,
                piece,
                "financing_id",
                parent == null ? null : fold.get(PIECE, parent.toString(), "financing_id"));
        fold.set(PIECE, piece, "giver", parent == null ? null : holder);
        fold.set(PIECE, piece, "holder", holder);
        fold.set(PIECE, piece, "recipient", null);
        fold.set(PIECE, piece, "currency", currency);
        fold.set(PIECE, piece, "value", value);
        fold.set(PIECE, piece, "redeemed", 0);
        fold.set(PIECE, piece, "due_on", payable == null ? null : fold.get(PAYABLE, payable, "due_on"));
        fold.set(PIECE, piece, "last_day", null);
        fold.set(PIECE, piece, "depth", depth);
        fold.set(PIECE, piece, "open_offers", 0);
        fold.set(PIECE, piece, "frozen", false);
    }

    void partOf(UUID parentId, UUID id, long value) {
        String parent = parentId.toString();
        fold.add(PIECE, parent, "value", -value);
        String payable = fold.text(PIECE, parent, "payable_id");
        fold.add(PAYABLE, payable, "open_holds", 1);
        if (!"0".equals(fold.get(PIECE, parent, "value"))) { // passing all of it on splits nothing
            fold.add(PAYABLE, payable, "live_pieces", 1);
        }
        newPiece(
                id,
                fold.get(PIECE, parent, "payable_id"),
                parentId,
                fold.get(PIECE, parent, "holder"),
                fold.get(PIECE, parent, "currency"),
                value,
                fold.get(PIECE, parent, "depth"));
        split(parent, id.toString(), value);
    }

    /** The part takes the first units; of a parent that no event told of nobody knows them. */
    private void split(String parent, String part, long value) {
        String first = fold.get(PIECE, parent, "first_unit");
        String last = fold.get(PIECE, parent, "last_unit");
        if (first == null || last == null) {
            return;
        }
        long from = Long.parseLong(first);
        interval(part, from, from + value - 1);
        interval(parent, from + value, Long.parseLong(last));
    }

    /** None once nothing is left. */
    private void interval(String piece, long first, long last) {
        fold.set(PIECE, piece, "first_unit", first > last ? null : first);
        fold.set(PIECE, piece, "last_unit", first > last ? null : last);
    }

    private void offered(UUID id, UUID recipient, LocalDate lastDay) {
        String piece = id.toString();
        fold.set(PIECE, piece, "recipient", recipient);
        fold.set(PIECE, piece, "last_day", lastDay);
        fold.set(PIECE, piece, "state", "OFFERED");
        for (String column : new String[] {"payable_id", "parent_id", "holder", "currency", "value"}) {
            fold.set(OFFER, piece, column, fold.get(PIECE, piece, column));
        }
        fold.set(OFFER, piece, "recipient", recipient);
        fold.set(OFFER, piece, "last_day", lastDay);
        fold.set(OFFER, piece, "state", "OPEN");
    }

    void offered(PieceOffered event) {
        partOf(event.parentId(), event.pieceId(), event.value());
        fold.add(PIECE, event.parentId().toString(), "open_offers", 1);
        offered(event.pieceId(), event.recipient(), event.lastDay());
    }

    void holdEnded(String piece) {
        fold.set(PIECE, piece, "state", "HELD");
        fold.set(PIECE, piece, "last_day", null);
        fold.add(PAYABLE, fold.text(PIECE, piece, "payable_id"), "open_holds", -1);
    }

    private void offerEnded(String piece, String end) {
        fold.set(OFFER, piece, "state", end);
        fold.set(PIECE, piece, "recipient", null);
        holdEnded(piece);
        String parent = fold.get(PIECE, piece, "parent_id");
        if (parent != null) {
            fold.add(PIECE, parent, "open_offers", -1);
        }
    }

    void accepted(OfferAccepted event) {
        String piece = event.pieceId().toString();
        boolean root = fold.get(PIECE, piece, "parent_id") == null;
        fold.moved(
                root ? "ISSUED" : "PASSED_ON",
                piece,
                fold.get(PIECE, piece, "value"),
                fold.get(PIECE, piece, "holder"),
                event.holder());
        offerEnded(piece, "ACCEPTED");
        fold.set(PIECE, piece, "holder", event.holder());
        if (root) {
            fold.set(PAYABLE, fold.text(PIECE, piece, "payable_id"), "state", "ISSUED");
        } else {
            fold.add(PIECE, piece, "depth", 1);
        }
    }

    /** A part stays with its holder; a root nobody took ends, and its payable with it. */
    void notAccepted(UUID id, String end) {
        String piece = id.toString();
        offerEnded(piece, end);
        if (fold.get(PIECE, piece, "parent_id") == null) {
            String value = fold.get(PIECE, piece, "value");
            long cancelled = value == null ? 0 : Long.parseLong(value);
            String payable = fold.text(PIECE, piece, "payable_id");
            fold.set(PIECE, piece, "state", "CANCELLED");
            fold.set(PAYABLE, payable, "state", "CANCELLED");
            fold.add(PAYABLE, payable, "live", -cancelled);
            fold.add(PAYABLE, payable, "cancelled", cancelled);
            fold.add(PAYABLE, payable, "live_pieces", -1);
        }
    }
}
