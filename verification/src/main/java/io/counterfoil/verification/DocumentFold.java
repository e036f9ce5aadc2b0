package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.DOCUMENT;
import static io.counterfoil.verification.ProjectionTable.RESERVATION;
import static io.counterfoil.verification.ProjectionTable.TRADE_GROUP;

import io.counterfoil.ledger.LedgerEvent;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents with their reservations, and the trade groups that count the same for all documents of the same goods. */
final class DocumentFold {

    private final Fold fold;
    private final Map<String, Set<String>> openReservations = new HashMap<>();
    private final Map<String, Set<String>> documentsOf = new HashMap<>();

    DocumentFold(Fold fold) {
        this.fold = fold;
    }

    void attested(LedgerEvent.DocumentAttested event) {
        String document = event.fingerprint().hex();
        fold.set(DOCUMENT, document, "kind", event.kind());
        fold.set(DOCUMENT, document, "owner", event.owner());
        fold.set(DOCUMENT, document, "currency", event.currency());
        fold.set(DOCUMENT, document, "face_value", event.faceValue());
        fold.set(DOCUMENT, document, "financeable", event.limit());
        fold.set(DOCUMENT, document, "reserved", 0);
        fold.set(DOCUMENT, document, "drawn", 0);
        fold.set(DOCUMENT, document, "released", 0);
        fold.set(DOCUMENT, document, "attester", event.attester());
        fold.set(DOCUMENT, document, "trade_group", null);
        fold.set(DOCUMENT, document, "frozen", false);
    }

    void restated(LedgerEvent.DocumentRestated event) {
        String document = event.fingerprint().hex();
        if (event.lapsed() != 0) {
            count(document, "reserved", -event.lapsed());
            Set<String> open = openReservations.remove(document);
            for (String reservation : open == null ? Set.<String>of() : open) {
                fold.set(RESERVATION, reservation, "state", "LAPSED");
            }
        }
        fold.set(DOCUMENT, document, "face_value", event.faceValue());
        fold.set(DOCUMENT, document, "financeable", event.limit());
    }

    void reserved(LedgerEvent.DocumentReserved event) {
        String document = event.fingerprint().hex();
        String reservation = Rows.key(event.financingId(), event.fingerprint());
        count(document, "reserved", event.amount());
        fold.set(RESERVATION, reservation, "amount", event.amount());
        fold.set(RESERVATION, reservation, "state", "RESERVED");
        openReservations
                .computeIfAbsent(document, first -> new LinkedHashSet<>())
                .add(reservation);
    }

    void drawn(LedgerEvent.DocumentDrawn event) {
        count(event.fingerprint().hex(), "reserved", -event.amount());
        count(event.fingerprint().hex(), "drawn", event.amount());
        closed(event.fingerprint().hex(), Rows.key(event.financingId(), event.fingerprint()), "DRAWN");
    }

    void lapsed(LedgerEvent.DocumentLapsed event) {
        count(event.fingerprint().hex(), "reserved", -event.amount());
        closed(event.fingerprint().hex(), Rows.key(event.financingId(), event.fingerprint()), "LAPSED");
    }

    void released(LedgerEvent.DocumentReleased event) {
        count(event.fingerprint().hex(), "released", event.amount());
        closed(event.fingerprint().hex(), Rows.key(event.financingId(), event.fingerprint()), "RELEASED");
    }

    // ------------------------------------------------------------------ groups

    void stated(LedgerEvent.GroupStated event) {
        String group = Long.toString(event.group());
        fold.set(TRADE_GROUP, group, "currency", event.currency());
        fold.set(TRADE_GROUP, group, "financeable", event.limit());
        fold.set(TRADE_GROUP, group, "reserved", 0);
        fold.set(TRADE_GROUP, group, "drawn", 0);
        fold.set(TRADE_GROUP, group, "released", 0);
        fold.set(TRADE_GROUP, group, "attester", event.attester());
        fold.set(TRADE_GROUP, group, "merged_into", null);
        fold.set(TRADE_GROUP, group, "frozen", false);
    }

    void joined(LedgerEvent.DocumentJoined event) {
        String document = event.fingerprint().hex();
        String group = Long.toString(event.group());
        fold.set(DOCUMENT, document, "trade_group", group);
        documentsOf.computeIfAbsent(group, first -> new LinkedHashSet<>()).add(document);
        transfer(document, group, 1);
    }

    void left(LedgerEvent.DocumentLeft event) {
        String document = event.fingerprint().hex();
        String group = Long.toString(event.group());
        transfer(document, group, -1);
        fold.set(DOCUMENT, document, "trade_group", null);
        Set<String> documents = documentsOf.get(group);
        if (documents != null) {
            documents.remove(document);
        }
    }

    void merged(LedgerEvent.GroupsMerged event) {
        String from = Long.toString(event.from());
        String into = Long.toString(event.into());
        for (String column : new String[] {"reserved", "drawn", "released"}) {
            fold.add(TRADE_GROUP, into, column, number(TRADE_GROUP, from, column));
        }
        fold.set(TRADE_GROUP, into, "financeable", event.limit());
        fold.set(TRADE_GROUP, into, "frozen", false); // only groups that are not frozen, or no more, become one
        fold.set(TRADE_GROUP, from, "frozen", false);
        fold.set(TRADE_GROUP, from, "merged_into", into);
        Set<String> moved = documentsOf.remove(from);
        for (String document : moved == null ? Set.<String>of() : moved) {
            fold.set(DOCUMENT, document, "trade_group", into);
            documentsOf.computeIfAbsent(into, first -> new LinkedHashSet<>()).add(document);
        }
    }

    void frozen(LedgerEvent.GroupFrozen event) {
        fold.set(TRADE_GROUP, Long.toString(event.group()), "frozen", true);
    }

    void decided(LedgerEvent.GroupDecided event) {
        fold.set(TRADE_GROUP, Long.toString(event.group()), "frozen", false);
        fold.set(TRADE_GROUP, Long.toString(event.group()), "financeable", event.limit());
    }

    // ---------------------------------------------------------------- internal

    private void count(String document, String column, long by) {
        fold.add(DOCUMENT, document, column, by);
        String group = fold.get(DOCUMENT, document, "trade_group");
        if (group != null && isCounted(document, group)) {
            fold.add(TRADE_GROUP, group, column, by);
        }
    }

    private void transfer(String document, String group, int sign) {
        if (isCounted(document, group)) {
            for (String column : new String[] {"reserved", "drawn", "released"}) {
                fold.add(TRADE_GROUP, group, column, sign * number(DOCUMENT, document, column));
            }
        } else {
            fold.touch(TRADE_GROUP, group);
        }
    }

    /** A group counts in its own currency. */
    private boolean isCounted(String document, String group) {
        String currency = fold.get(DOCUMENT, document, "currency");
        return currency != null && currency.equals(fold.get(TRADE_GROUP, group, "currency"));
    }

    private void closed(String document, String reservation, String state) {
        fold.set(RESERVATION, reservation, "state", state);
        Set<String> open = openReservations.get(document);
        if (open != null) {
            open.remove(reservation);
        }
    }

    private long number(ProjectionTable table, String key, String column) {
        @Nullable String told = fold.get(table, key, column);
        return told == null ? 0 : Long.parseLong(told);
    }
}
