package io.counterfoil.bank.webhook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Webhook;
import io.counterfoil.bank.webhook.WebhookDelivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API shows it.
 *
 * @param secret in the answer that makes it, and in no other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookJson(
        UUID id,
        String url,
        List<String> types,
        String state,
        @Nullable String disabledBy,
        int failures,
        @Nullable Instant deliveredAt,
        @Nullable Instant previousSecretUntil,
        String createdBy,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookJson of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookJson of(Webhook webhook, @Nullable String secret) {
        Webhook.Why why = webhook.why();
        return new WebhookJson(
                webhook.id(),
                webhook.url(),
                webhook.types().stream().map(EventType::wireName).toList(),
                webhook.state().wireName(),
                why == null ? null : why.wireName(),
                webhook.failures(),
                webhook.deliveredAt(),
                webhook.previousUntil(),
                webhook.createdBy(),
                webhook.createdAt(),
                secret);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryJson(
            UUID id,
            UUID eventId,
            long sequence,
            String type,
            String state,
            boolean replay,
            Instant createdAt,
            @Nullable Instant dueAt,
            List<AttemptJson> attempts) {

        static DeliveryJson of(WebhookDelivery delivery) {
            return new DeliveryJson(
                    delivery.id(),
                    delivery.event(),
                    delivery.sequence(),
                    delivery.type(),
                    delivery.state().wireName(),
                    delivery.replay(),
                    delivery.createdAt(),
                    delivery.dueAt(),
                    delivery.attempts().stream().map(AttemptJson::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptJson(
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String problem) {

        static AttemptJson of(WebhookDelivery.Attempt attempt) {
            WebhookDelivery.Problem problem = attempt.problem();
            return new AttemptJson(
                    attempt.at(), attempt.millis(), attempt.status(), problem == null ? null : problem.wireName());
        }
    }
}
