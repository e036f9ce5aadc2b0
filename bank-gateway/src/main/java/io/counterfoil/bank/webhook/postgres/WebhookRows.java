package io.counterfoil.bank.webhook.postgres;

import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Webhook;
import io.counterfoil.bank.webhook.WebhookDelivery;
import io.counterfoil.bank.webhook.WebhookDelivery.Attempt;
import io.counterfoil.bank.webhook.WebhookDelivery.Problem;
import io.counterfoil.service.sql.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How rows are read. */
final class WebhookRows {

    static final String WEBHOOK =
            "select bank, id, url, types, state, why, generation, previous_until, failures, delivered_at, created_by,"
                    + " created_at from bank.webhook ";

    private WebhookRows() {}

    static Webhook webhook(Row row) {
        String why = row.textOrNull("why");
        return new Webhook(
                row.id("bank"),
                row.id("id"),
                row.text("url"),
                row.texts("types").stream()
                        .map(type -> EventType.of(type).orElseThrow())
                        .toList(),
                word(Webhook.State.values(), Webhook.State::wireName, row.text("state")),
                why == null ? null : word(Webhook.Why.values(), Webhook.Why::wireName, why),
                row.count("generation"),
                moment(row, "previous_until"),
                row.count("failures"),
                moment(row, "delivered_at"),
                row.text("created_by"),
                row.moment("created_at"));
    }

    static WebhookDelivery delivery(Row row, List<Attempt> attempts) {
        WebhookDelivery.State state =
                word(WebhookDelivery.State.values(), WebhookDelivery.State::wireName, row.text("state"));
        return new WebhookDelivery(
                row.id("id"),
                row.id("event_id"),
                row.number("sequence"),
                row.text("type"),
                state,
                row.flag("replay"),
                row.moment("created_at"),
                state == WebhookDelivery.State.WAITING ? row.moment("due_at") : null,
                attempts);
    }

    static Attempt attempt(Row row) {
        String error = row.textOrNull("error");
        return new Attempt(
                row.moment("at"),
                row.count("millis"),
                row.has("status") ? row.count("status") : null,
                error == null
                        ? null
                        : Problem.valueOf(error.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static <T> T word(T[] all, Function<T, String> wireName, String word) {
        return Arrays.stream(all)
                .filter(each -> wireName.apply(each).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Instant moment(Row row, String column) {
        return row.has(column) ? row.moment(column) : null;
    }
}
