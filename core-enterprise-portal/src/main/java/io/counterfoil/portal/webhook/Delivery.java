package io.counterfoil.portal.webhook;

import io.counterfoil.portal.webhook.WebhooksApi.AttemptJson;
import io.counterfoil.portal.webhook.WebhooksApi.DeliveryJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one address.
 *
 * @param state waiting, delivered or failed
 * @param dueAt when it is tried next; null once it has ended
 */
public record Delivery(
        UUID id,
        long sequence,
        String type,
        String state,
        boolean replay,
        @Nullable Instant dueAt,
        List<Attempt> attempts) {

    /**
     * @param status of the answer; null where there was none
     * @param problem why there is no status; empty where there is one
     */
    public record Attempt(Instant at, int millis, @Nullable Integer status, String problem) {

        static Attempt of(AttemptJson json) {
            return new Attempt(json.at(), json.millis(), json.status(), json.problem() == null ? "" : json.problem());
        }
    }

    static Delivery of(DeliveryJson json) {
        return new Delivery(
                json.id(),
                json.sequence(),
                json.type(),
                json.state(),
                json.replay(),
                json.dueAt(),
                json.attempts().stream().map(Attempt::of).toList());
    }

    public boolean isWaiting() {
        return state.equals("waiting");
    }
}
