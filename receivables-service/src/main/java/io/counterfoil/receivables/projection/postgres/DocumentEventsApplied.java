package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerEvent.DocumentAttested;
import io.counterfoil.ledger.LedgerEvent.DocumentDrawn;
import io.counterfoil.ledger.LedgerEvent.DocumentJoined;
import io.counterfoil.ledger.LedgerEvent.DocumentLapsed;
import io.counterfoil.ledger.LedgerEvent.DocumentLeft;
import io.counterfoil.ledger.LedgerEvent.DocumentReleased;
import io.counterfoil.ledger.LedgerEvent.DocumentReserved;
import io.counterfoil.ledger.LedgerEvent.DocumentRestated;
import io.counterfoil.ledger.LedgerEvent.GroupDecided;
import io.counterfoil.ledger.LedgerEvent.GroupFrozen;
import io.counterfoil.ledger.LedgerEvent.GroupStated;
import io.counterfoil.ledger.LedgerEvent.GroupsMerged;
import java.util.UUID;

/** Documents, what is reserved and drawn on them, and the trade groups that count the same for all documents of the same goods. */
final class DocumentEventsApplied {

    private final Rows rows;

    DocumentEventsApplied(Rows rows) {
        this.rows = rows;
    }

    DocumentRow attested(DocumentAttested event) {
        DocumentRow row = new DocumentRow();
        row.fingerprint = event.fingerprint().hex();
        row.kind = event.kind();
        row.owner = event.owner();
        row.currency = event.currency();
        row.faceValue = event.faceValue();
        row.financeable = event.limit();
        row.attester = event.attester();
        row.block = rows.block;
        rows.add(row);
        return row;
    }

    DocumentRow frozen(Bytes32 fingerprint, boolean frozen) {
        DocumentRow row = rows.document(fingerprint);
        row.frozen = frozen;
        return row;
    }

    DocumentRow restated(DocumentRestated event) {
        DocumentRow document = rows.document(event.fingerprint());
        if (event.lapsed() != 0) {
            count(document, -event.lapsed(), 0, 0);
            for (ReservationRow open : rows.openReservations(event.fingerprint())) {
                open.state = ReservationState.LAPSED;
            }
        }
        document.faceValue = event.faceValue();
        document.financeable = event.limit();
        return document;
    }

    // ------------------------------------------------------------ reservations

    DocumentRow reserved(DocumentReserved event) {
        DocumentRow document = rows.document(event.fingerprint());
        count(document, event.amount(), 0, 0);

        ReservationRow row = new ReservationRow();
        row.financingId = event.financingId();
        row.fingerprint = document.fingerprint;
        row.amount = event.amount();
        row.state = ReservationState.RESERVED;
        row.block = rows.block;
        rows.add(row);
        return document;
    }

    DocumentRow drawn(DocumentDrawn event) {
        DocumentRow document = rows.document(event.fingerprint());
        count(document, -event.amount(), event.amount(), 0);
        becomes(ReservationState.DRAWN, event.financingId(), event.fingerprint());
        return document;
    }

    DocumentRow lapsed(DocumentLapsed event) {
        DocumentRow document = rows.document(event.fingerprint());
        count(document, -event.amount(), 0, 0);
        becomes(ReservationState.LAPSED, event.financingId(), event.fingerprint());
        return document;
    }

    DocumentRow released(DocumentReleased event) {
        DocumentRow document = rows.document(event.fingerprint());
        count(document, 0, 0, event.amount());
        becomes(ReservationState.RELEASED, event.financingId(), event.fingerprint());
        return document;
    }

    // ------------------------------------------------------------------ groups

    TradeGroupRow stated(GroupStated event) {
        TradeGroupRow row = new TradeGroupRow();
        row.id = event.group();
        row.currency = event.currency();
        row.financeable = event.limit();
        row.attester = event.attester();
        row.block = rows.block;
        rows.add(row);
        return row;
    }

    DocumentRow joined(DocumentJoined event) {
        DocumentRow document = rows.document(event.fingerprint());
        document.tradeGroup = event.group();
        if (isCounted(document, event.group())) {
            add(rows.tradeGroup(event.group()), document.reserved, document.drawn, document.released);
        }
        return document;
    }

    DocumentRow left(DocumentLeft event) {
        DocumentRow document = rows.document(event.fingerprint());
        if (isCounted(document, event.group())) {
            add(rows.tradeGroup(event.group()), -document.reserved, -document.drawn, -document.released);
        }
        document.tradeGroup = null;
        return document;
    }

    TradeGroupRow merged(GroupsMerged event) {
        TradeGroupRow from = rows.tradeGroup(event.from());
        TradeGroupRow into = rows.tradeGroup(event.into());
        add(into, from.reserved, from.drawn, from.released);
        into.financeable = event.limit();
        into.frozen = false; // only groups that are not frozen, or no more, become one
        from.frozen = false;
        from.mergedInto = into.id;
        for (DocumentRow document : rows.documentsOf(from.id)) {
            document.tradeGroup = into.id;
        }
        return into;
    }

    TradeGroupRow frozen(GroupFrozen event) {
        TradeGroupRow row = rows.tradeGroup(event.group());
        row.frozen = true;
        return row;
    }

    TradeGroupRow decided(GroupDecided event) {
        TradeGroupRow row = rows.tradeGroup(event.group());
        row.frozen = false;
        row.financeable = event.limit();
        return row;
    }

    // ---------------------------------------------------------------- internal

    private void count(DocumentRow document, long reserved, long drawn, long released) {
        document.reserved += reserved;
        document.drawn += drawn;
        document.released += released;
        Long group = document.tradeGroup;
        if (group != null && isCounted(document, group)) {
            add(rows.tradeGroup(group), reserved, drawn, released);
        }
    }

    /** A group counts in its own currency. */
    private boolean isCounted(DocumentRow document, long group) {
        return rows.unchangedTradeGroup(group).currency.equals(document.currency);
    }

    private static void add(TradeGroupRow group, long reserved, long drawn, long released) {
        group.reserved += reserved;
        group.drawn += drawn;
        group.released += released;
    }

    private void becomes(ReservationState state, UUID financingId, Bytes32 fingerprint) {
        rows.reservation(financingId, fingerprint).state = state;
    }
}
