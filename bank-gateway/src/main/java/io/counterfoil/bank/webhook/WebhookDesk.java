package io.counterfoil.bank.webhook;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What a bank's people and its software do about the addresses that events are sent to. */
@ApplicationScoped
public class WebhookDesk {

    private final Webhooks webhooks;
    private final WebhookAddresses addresses;
    private final Duration overlap;

    /** @param overlap how long the secret before signs, too, once another took its place */
    WebhookDesk(
            Webhooks webhooks,
            WebhookAddresses addresses,
            @ConfigProperty(name = "counterfoil.webhooks.secret-overlap", defaultValue = "24H") Duration overlap) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.overlap = overlap;
    }

    /** @param secret shown this once */
    public record WithSecret(Webhook webhook, String secret) {}

    public List<Webhook> list(HostedBank bank) {
        return webhooks.list(bank.participant());
    }

    /**
     * @param url already read by {@link #readUrl}
     * @throws RefusedException 400 for a name that is not known or not public, 409 for one too many or one that is there
     */
    public WithSecret add(HostedBank bank, String url, List<EventType> types, String by) {
        try {
            var unused = addresses.resolve(bank.participant(), URI.create(url));
        } catch (WebhookAddresses.NotAllowedException refused) {
            throw refused.problem() == WebhookDelivery.Problem.ADDRESS_NOT_ALLOWED
                    ? RefusedException.malformed(
                            "url", refused.host() + " is " + refused.address() + ", which is no public address")
                    : RefusedException.malformed(
                            "url", refused.host() + " is no known name, or cannot be looked up now");
        }
        Webhooks.Added added = webhooks.add(bank.participant(), url, types, by);
        Webhook webhook = added.webhook();
        if (webhook == null) {
            throw added.why() == Webhooks.NotAdded.KNOWN
                    ? new RefusedException(
                            BankRefusal.WEBHOOK_KNOWN,
                            "this bank has a webhook of this address; if its secret is not known, ask for another one")
                    : new RefusedException(
                            BankRefusal.TOO_MANY_WEBHOOKS,
                            "a bank has at most " + Webhooks.OF_BANK_MAX + " webhooks; remove one first");
        }
        return withSecret(bank, webhook);
    }

    /** @throws IllegalArgumentException with what is wrong with it, for the client */
    public String readUrl(String text) {
        return addresses.read(text).toString();
    }

    public Webhook remove(HostedBank bank, UUID id) {
        return webhooks.remove(bank.participant(), id).orElseThrow(() -> unknown(id));
    }

    /** @param key of the request: with the same one it is the same secret */
    public WithSecret rotate(HostedBank bank, UUID id, @Nullable String key) {
        return withSecret(
                bank, webhooks.rotate(bank.participant(), id, key, overlap).orElseThrow(() -> unknown(id)));
    }

    public Webhook disable(HostedBank bank, UUID id) {
        return webhooks.disable(bank.participant(), id).orElseThrow(() -> unknown(id));
    }

    public Webhook enable(HostedBank bank, UUID id) {
        return webhooks.enable(bank.participant(), id).orElseThrow(() -> unknown(id));
    }

    public List<WebhookDelivery> deliveries(HostedBank bank, UUID id, @Nullable UUID before, int max) {
        require(bank, id);
        return webhooks.deliveries(bank.participant(), id, before, max);
    }

    public WebhookDelivery replay(HostedBank bank, UUID id, UUID delivery) {
        if (require(bank, id).state() != Webhook.State.ACTIVE) {
            throw new RefusedException(
                    BankRefusal.WEBHOOK_DISABLED, "nothing is sent to a webhook that is disabled; enable it first");
        }
        return webhooks.replay(bank.participant(), id, delivery)
                .orElseThrow(() -> RefusedException.notFound("delivery of this webhook: " + delivery));
    }

    private Webhook require(HostedBank bank, UUID id) {
        return webhooks.find(bank.participant(), id).orElseThrow(() -> unknown(id));
    }

    private static RefusedException unknown(UUID id) {
        return RefusedException.notFound("webhook of this bank: " + id);
    }

    private static WithSecret withSecret(HostedBank bank, Webhook webhook) {
        return new WithSecret(webhook, WebhookSecrets.shown(bank, webhook));
    }
}
