package io.counterfoil.portal.webhook;

import io.counterfoil.portal.bank.Banks;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.signin.SignedIn;
import io.counterfoil.portal.webhook.WebhooksApi.NewWebhookJson;
import io.counterfoil.portal.webhook.WebhooksApi.WebhookJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the gateway of the caller's bank. */
@RequestScoped
class Webhooks {

    private static final int SHOWN_MAX = 50;

    private final WebhooksApi api;
    private final Optional<String> bank;

    Webhooks(@RestClient WebhooksApi api, Banks banks, SignedIn signedIn) {
        this.api = api;
        this.bank = banks.hostedIdOf(signedIn.user().participant());
    }

    /** @param secret shown once */
    record WithSecret(Webhook webhook, String secret) {}

    boolean isHosted() {
        return bank.isPresent();
    }

    List<Webhook> all() {
        return bank.map(hosted ->
                        api.list(hosted).items().stream().map(Webhook::of).toList())
                .orElse(List.of());
    }

    Webhook get(UUID id) {
        return all().stream()
                .filter(webhook -> webhook.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    WithSecret add(String url, UUID key) {
        return withSecret(api.add(hosted(), key, new NewWebhookJson(url)));
    }

    WithSecret rotate(UUID id, UUID key) {
        return withSecret(api.act(hosted(), id, "secret", key, new EmptyJson()));
    }

    void disable(UUID id, UUID key) {
        api.act(hosted(), id, "disabling", key, new EmptyJson());
    }

    void enable(UUID id, UUID key) {
        api.act(hosted(), id, "enabling", key, new EmptyJson());
    }

    void remove(UUID id, UUID key) {
        api.remove(hosted(), id, key);
    }

    List<Delivery> deliveries(UUID id) {
        return api.deliveries(hosted(), id, SHOWN_MAX, null).items().stream()
                .map(Delivery::of)
                .toList();
    }

    void replay(UUID id, UUID delivery, UUID key) {
        api.replay(hosted(), id, delivery, key, new EmptyJson());
    }

    private String hosted() {
        return bank.orElseThrow(NotFoundException::new);
    }

    private static WithSecret withSecret(WebhookJson json) {
        return new WithSecret(Webhook.of(json), Objects.requireNonNull(json.secret()));
    }
}
