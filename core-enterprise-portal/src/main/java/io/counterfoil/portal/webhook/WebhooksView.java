package io.counterfoil.portal.webhook;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/**
 * @param hosted whether this gateway works for the bank
 * @param officer whether the person may change anything
 * @param url as typed
 */
public record WebhooksView(
        List<Webhook> webhooks, boolean hosted, boolean officer, String url, Mistakes mistakes, Attempt attempt) {

    private static final int MAX = 5; // of the gateway

    public boolean canBeAdded() {
        return officer && hosted && webhooks.size() < MAX;
    }
}
