package io.counterfoil.bank.webhook;

import io.counterfoil.bank.event.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of the hosted banks, and what was sent to them. Each call commits before it returns. */
public interface Webhooks {

    int OF_BANK_MAX = 5;
    int LOG_MAX = 100;

    /** Why an address is not added. */
    enum NotAdded {
        TOO_MANY,
        KNOWN
    }

    record Added(@Nullable Webhook webhook, @Nullable NotAdded why) {}

    Added add(UUID bank, String url, List<EventType> types, String by);

    /** Without those that were removed, the oldest first. */
    List<Webhook> list(UUID bank);

    /** Without one that was removed. */
    Optional<Webhook> find(UUID bank, UUID id);

    /** Also one that was removed before. */
    Optional<Webhook> remove(UUID bank, UUID id);

    /** Its next secret; the one before goes on signing for so long. */
    /** @param key of the request: with that of the last rotation nothing is done */
    Optional<Webhook> rotate(UUID bank, UUID id, @Nullable String key, Duration overlap);

    Optional<Webhook> disable(UUID bank, UUID id);

    /** What waits is due at once. */
    Optional<Webhook> enable(UUID bank, UUID id);

    /**
     * The newest first.
     *
     * @param before id of a delivery; null: from the newest
     */
    List<WebhookDelivery> deliveries(UUID bank, UUID webhook, @Nullable UUID before, int max);

    /**
     * The event of a delivery once more, under an id of its own; one that waits is not doubled.
     *
     * @return empty when this address has no such delivery
     */
    Optional<WebhookDelivery> replay(UUID bank, UUID webhook, UUID delivery);
}
