package io.counterfoil.bank.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.event.EventJson;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.webhook.DeliveryQueue.Address;
import io.counterfoil.bank.webhook.DeliveryQueue.Due;
import io.counterfoil.bank.webhook.DeliveryQueue.Result;
import io.counterfoil.bank.webhook.WebhookDelivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due at one address, one message after the other, in the form of Standard Webhooks 1.0. A process that dies after a
 * message has left sends it once more: whoever gets it knows it by its id.
 */
@ApplicationScoped
class DeliverEvents {

    private static final Logger LOG = Logger.getLogger(DeliverEvents.class);
    /** Then others have their turn. */
    private static final int IN_A_ROW = 50;
    /** And then, too: a slow address must not keep a worker. */
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final DeliveryQueue queue;
    private final WebhookSender sender;
    private final RetrySchedule schedule;
    private final HostedBanks banks;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    DeliverEvents(
            DeliveryQueue queue, WebhookSender sender, RetrySchedule schedule, HostedBanks banks, ObjectMapper json) {
        this.queue = queue;
        this.sender = sender;
        this.schedule = schedule;
        this.banks = banks;
        this.json = json;
    }

    void to(Address address) {
        UUID holder = UUID.randomUUID();
        Webhook webhook = queue.claim(address, holder).orElse(null);
        if (webhook == null) {
            return;
        }
        HostedBank bank = banks.of(address.bank());
        try {
            int failures = webhook.failures();
            long until = System.nanoTime() + TURN_NANOS;
            for (int sent = 0; sent < IN_A_ROW && System.nanoTime() - until < 0; sent++) {
                Optional<Due> due = queue.next(address);
                if (due.isEmpty()
                        || !queue.renew(address, holder)
                        || !arrived(bank, webhook, address, due.get(), failures + 1)) {
                    return;
                }
                failures = 0;
            }
        } finally {
            queue.giveBack(address, holder);
        }
    }

    /**
     * Whether the next one may follow at once.
     *
     * @param failures in a row, if this one fails
     */
    private boolean arrived(HostedBank bank, Webhook webhook, Address address, Due due, int failures) {
        Attempt attempt = attempt(bank, webhook, due);
        if (attempt.arrived()) {
            queue.ended(address, due, attempt, new Result.Arrived(), null);
            return true;
        }
        Webhook.Why disable = disable(attempt, failures);
        if (disable != null) {
            LOG.warnf("webhook %s of %s is disabled: %s", webhook.id(), bank, disable.wireName());
        }
        queue.ended(address, due, attempt, schedule.failed(due.number(), failures), disable);
        return false;
    }

    private Webhook.@Nullable Why disable(Attempt attempt, int failures) {
        if (attempt.isGone()) {
            return Webhook.Why.GONE;
        }
        return schedule.isEnough(failures) ? Webhook.Why.FAILURES : null;
    }

    private Attempt attempt(HostedBank bank, Webhook webhook, Due due) {
        byte[] body = body(due);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = due.event().id();
        Map<String, String> headers = Map.of(
                "content-type", "application/json",
                "user-agent", "counterfoil-bank-gateway",
                "webhook-id", id.toString(),
                "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                "webhook-signature", WebhookSecrets.signatures(bank, webhook, id, at.getEpochSecond(), body),
                "counterfoil-delivery-id", due.delivery().toString());
        long begun = System.nanoTime();
        Integer status = null;
        WebhookDelivery.Problem problem = null;
        try {
            status = sender.send(bank.participant(), URI.create(webhook.url()), headers, body);
        } catch (WebhookSender.NoAnswerException none) {
            problem = none.problem();
        } catch (RuntimeException odd) { // whatever it is, it is a failure that counts
            LOG.errorf(odd, "webhook %s of %s could not be tried", webhook.id(), bank);
            problem = WebhookDelivery.Problem.NO_CONNECTION;
        }
        int millis = Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        return new Attempt(at, millis, status, problem);
    }

    private byte[] body(Due due) {
        try {
            return json.writeValueAsBytes(EventJson.of(due.event()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event that is no JSON", impossible);
        }
    }
}
