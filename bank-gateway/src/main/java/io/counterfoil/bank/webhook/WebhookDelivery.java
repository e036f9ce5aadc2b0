package io.counterfoil.bank.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one address.
 *
 * @param event its id, the same in every delivery of it
 * @param replay whether somebody asked for it
 * @param dueAt when it is tried next; null once it has ended
 */
public record WebhookDelivery(
        UUID id,
        UUID event,
        long sequence,
        String type,
        State state,
        boolean replay,
        Instant createdAt,
        @Nullable Instant dueAt,
        List<Attempt> attempts) {

    public enum State {
        WAITING,
        DELIVERED,
        FAILED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why there is no status. */
    public enum Problem {
        TIMEOUT,
        NAME_UNKNOWN,
        ADDRESS_NOT_ALLOWED,
        CERTIFICATE_NOT_TRUSTED,
        NO_CONNECTION;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param status of the answer; null where there was none, and a problem instead */
    public record Attempt(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable Problem problem) {

        boolean arrived() {
            return status != null && status >= 200 && status < 300;
        }

        /** Whoever answers so wants nothing more. */
        boolean isGone() {
            return status != null && status == 410;
        }
    }

    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }
}
