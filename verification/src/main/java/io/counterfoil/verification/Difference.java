package io.counterfoil.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing on which the readers disagree. Amounts are minor units, days ISO 8601, ids as the API shows them.
 *
 * @param where the table, topic or file: {@code projection.piece}, {@code counterfoil.piece.v1}, {@code journal line 7},
 *     {@code bank-gateway bank.registration}
 * @param id of the row, event or operation; null where the whole of {@code where} is meant
 * @param field the column; null where the whole row or event is meant
 * @param chain what the chain says; null when it says nothing
 * @param database what the projection, or the database of a gateway, says; null when it says nothing
 * @param events what the events say; null when they say nothing
 */
public record Difference(
        Kind kind,
        String where,
        @Nullable String id,
        @Nullable String field,
        @Nullable String chain,
        @Nullable String database,
        @Nullable String events,
        String explanation) {

    /** What sort of disagreement; in JSON in kebab case. */
    public enum Kind {
        NOT_CAUGHT_UP,
        EVENT_MISSING,
        EVENT_EXTRA,
        EVENT_CHANGED,
        EVENT_MALFORMED,
        OUTBOX,
        ROW_MISSING,
        ROW_EXTRA,
        VALUE,
        TOTAL,
        CONSERVATION,
        INTERVAL,
        ACT_LOST,
        ACT_PAST_GATEWAY,
        REGISTRATION,
        BOOKING,
        JOURNAL;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
