package io.counterfoil.portal.webhook;

import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/**
 * @param deliveries the newest first
 * @param officer whether the person may change anything
 * @param secret that was just made; empty on every other page
 */
public record WebhookView(
        Webhook webhook, List<Delivery> deliveries, boolean officer, String secret, Attempt attempt) {}
