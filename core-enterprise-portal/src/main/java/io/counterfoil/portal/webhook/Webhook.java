package io.counterfoil.portal.webhook;

import io.counterfoil.portal.webhook.WebhooksApi.WebhookJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address to which a bank has its events sent.
 *
 * @param types none: every type
 * @param disabledBy person, failures or gone; empty while it is active
 */
public record Webhook(
        UUID id,
        String url,
        List<String> types,
        String disabledBy,
        int failures,
        @Nullable Instant deliveredAt,
        @Nullable Instant previousSecretUntil,
        String createdBy,
        Instant createdAt) {

    static Webhook of(WebhookJson json) {
        return new Webhook(
                json.id(),
                json.url(),
                json.types(),
                json.disabledBy() == null ? "" : json.disabledBy(),
                json.failures(),
                json.deliveredAt(),
                json.previousSecretUntil(),
                json.createdBy(),
                json.createdAt());
    }

    public boolean isActive() {
        return disabledBy.isEmpty();
    }
}
