package io.counterfoil.verification;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.verification.EventLog.StoredEvent;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event adds to the chain's log - its payable, its currency, its key - held against what the logs tell of them. */
final class EventSubject {

    private static final Map<String, ProjectionTable> TABLES = Map.of(
            "payableId", ProjectionTable.PAYABLE,
            "pieceId", ProjectionTable.PIECE,
            "financingId", ProjectionTable.FINANCING,
            "settlementId", ProjectionTable.SETTLEMENT,
            "fingerprint", ProjectionTable.DOCUMENT,
            "group", ProjectionTable.TRADE_GROUP,
            "into", ProjectionTable.TRADE_GROUP);

    private final Fold logs;

    EventSubject(Fold logs) {
        this.logs = logs;
    }

    boolean agreesWith(StoredEvent stored, LedgerEvent event) {
        Map<String, String> ids = ids(event);
        String payable = first(ids, "payable_id", "pieceId", "financingId", "settlementId");
        payable = ids.getOrDefault("payableId", payable == null ? "" : payable);
        if (stored.payable() != null && !stored.payable().equals(payable)) {
            return false;
        }
        if (stored.payable() != null && !Objects.equals(stored.key(), payable)) {
            return false; // another key would lose the order of this payable's events
        }
        String currency = first(
                ids, "currency", "fingerprint", "payableId", "pieceId", "financingId", "settlementId", "group", "into");
        return stored.currency() == null
                || currency == null
                || stored.currency().equals(currency);
    }

    private @Nullable String first(Map<String, String> ids, String column, String... names) {
        for (String name : names) {
            String id = ids.get(name);
            ProjectionTable table = TABLES.get(name);
            if (id != null && table != null) {
                String value = logs.get(table, id, column);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private static Map<String, String> ids(LedgerEvent event) {
        Map<String, String> ids = new HashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (TABLES.containsKey(component.getName())) {
                try {
                    ids.put(
                            component.getName(),
                            String.valueOf(component.getAccessor().invoke(event)));
                } catch (ReflectiveOperationException accessorsArePublicAndDoNotFail) {
                    throw new IllegalStateException(accessorsArePublicAndDoNotFail);
                }
            }
        }
        return ids;
    }
}
