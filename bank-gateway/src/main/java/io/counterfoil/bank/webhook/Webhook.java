package io.counterfoil.bank.webhook;

import io.counterfoil.bank.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a bank has its events sent.
 *
 * @param types none: every type
 * @param why null unless it is disabled
 * @param generation of its secret, from 1
 * @param previousUntil until then the secret before signs, too; null without one
 * @param failures attempts in vain since the last one that was not
 */
public record Webhook(
        UUID bank,
        UUID id,
        String url,
        List<EventType> types,
        State state,
        @Nullable Why why,
        int generation,
        @Nullable Instant previousUntil,
        int failures,
        @Nullable Instant deliveredAt,
        String createdBy,
        Instant createdAt) {

    public enum State {
        ACTIVE,
        DISABLED,
        REMOVED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** It was disabled. */
    public enum Why {
        PERSON,
        /** After a long row of them. */
        FAILURES,
        /** It answered 410. */
        GONE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Webhook {
        types = List.copyOf(types);
    }
}
