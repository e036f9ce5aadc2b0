package io.counterfoil.bank.webhook.postgres;

import io.counterfoil.bank.event.EventTold;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.webhook.Webhook;
import io.counterfoil.bank.webhook.WebhookDelivery;
import io.counterfoil.bank.webhook.WebhookDelivery.Attempt;
import io.counterfoil.bank.webhook.Webhooks;
import io.counterfoil.kernel.Ids;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: arrays of types, and states that change only from those that they may change from. */
@ApplicationScoped
@Transactional
class PostgresWebhooks implements Webhooks {

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final String ONE = "where bank = ? and id = ? and state <> 'removed'";
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text) as locked";
    private static final String ADD = """
            insert into bank.webhook (bank, id, url, types, state, generation, failures, due_at, created_by, created_at)
            values (?, ?, ?, ?, 'active', 1, 0, now(), ?, now())""";
    private static final String ROTATE = """
            update bank.webhook set generation = generation + 1, rotation_key = ?,
                previous_until = now() + ? * interval '1 millisecond'
            where bank = ? and id = ? and state <> 'removed' and (rotation_key is null or rotation_key is distinct from ?)""";
    private static final String ENABLE = """
            update bank.webhook set state = 'active', why = null, failures = 0, due_at = now()
            where bank = ? and id = ? and state = 'disabled'""";
    private static final String WAITING_IS_DUE = """
            update bank.webhook_delivery set due_at = now() where bank = ? and webhook_id = ? and state = 'waiting'""";
    private static final String FOR_EVENT = """
            select id from bank.webhook
            where bank = ? and state = 'active' and (cardinality(types) = 0 or ? = any (types))
            for share""";
    private static final String DELIVER = """
            insert into bank.webhook_delivery
                (bank, id, webhook_id, sequence, state, replay, attempts, created_at, due_at)
            values (?, ?, ?, ?, 'waiting', ?, 0, now(), now()) on conflict do nothing""";
    private static final String DELIVERIES = """
            select d.id, d.sequence, d.state, d.replay, d.created_at, d.due_at, e.id as event_id, e.type
            from bank.webhook_delivery d join bank.event e on e.bank = d.bank and e.sequence = d.sequence
            where d.bank = ? and d.webhook_id = ?
            """;

    private final Sql sql;

    PostgresWebhooks(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that adds the event: one of them without the other there is not. Who removes the webhook waits for it. */
    void told(@Observes EventTold told) {
        UUID bank = told.event().bank();
        for (UUID webhook : sql.list(
                FOR_EVENT, row -> row.id("id"), bank, told.event().type().wireName())) {
            sql.update(DELIVER, bank, Ids.next(), webhook, told.event().sequence(), false);
        }
    }

    @Override
    public Added add(UUID bank, String url, List<EventType> types, String by) {
        sql.list(LOCK, row -> true, "webhooks of " + bank); // of two who add at once the second sees the first
        List<Webhook> before = all(bank);
        if (before.stream().anyMatch(each -> each.url().equals(url))) {
            return new Added(null, NotAdded.KNOWN);
        }
        if (before.size() >= OF_BANK_MAX) {
            return new Added(null, NotAdded.TOO_MANY);
        }
        UUID id = Ids.next();
        sql.update(ADD, bank, id, url, types.stream().map(EventType::wireName).toArray(String[]::new), by);
        return new Added(one(bank, id).orElseThrow(), null);
    }

    @Override
    public List<Webhook> list(UUID bank) {
        return all(bank);
    }

    @Override
    public Optional<Webhook> find(UUID bank, UUID id) {
        return one(bank, id);
    }

    @Override
    public Optional<Webhook> remove(UUID bank, UUID id) {
        sql.update(
                "delete from bank.webhook_delivery where bank = ? and webhook_id = ? and state = 'waiting'", bank, id);
        sql.update("update bank.webhook set state = 'removed', why = null where bank = ? and id = ?", bank, id);
        return sql.first(WebhookRows.WEBHOOK + "where bank = ? and id = ?", WebhookRows::webhook, bank, id);
    }

    @Override
    public Optional<Webhook> rotate(UUID bank, UUID id, @Nullable String key, Duration overlap) {
        sql.update(ROTATE, key, overlap.toMillis(), bank, id, key);
        return one(bank, id);
    }

    @Override
    public Optional<Webhook> disable(UUID bank, UUID id) {
        sql.update(
                "update bank.webhook set state = 'disabled', why = 'person' where bank = ? and id = ? and state = 'active'",
                bank,
                id);
        return one(bank, id);
    }

    @Override
    public Optional<Webhook> enable(UUID bank, UUID id) {
        if (sql.update(ENABLE, bank, id) == 1) {
            sql.update(WAITING_IS_DUE, bank, id);
        }
        return one(bank, id);
    }

    @Override
    public List<WebhookDelivery> deliveries(UUID bank, UUID webhook, @Nullable UUID before, int max) {
        UUID from = before == null ? NEWEST : before;
        Map<UUID, List<Attempt>> attempts = new HashMap<>();
        sql.list(
                """
                select a.delivery_id, a.at, a.millis, a.status, a.error from bank.webhook_attempt a
                where a.bank = ? and a.delivery_id in (select id from bank.webhook_delivery
                    where bank = ? and webhook_id = ? and id < ? order by id desc limit ?)
                order by a.delivery_id, a.number""",
                row -> attempts.computeIfAbsent(row.id("delivery_id"), first -> new ArrayList<>())
                        .add(WebhookRows.attempt(row)),
                bank,
                bank,
                webhook,
                from,
                max);
        return sql.list(
                DELIVERIES + "and d.id < ? order by d.id desc limit ?",
                row -> WebhookRows.delivery(row, attempts.getOrDefault(row.id("id"), List.of())),
                bank,
                webhook,
                from,
                max);
    }

    @Override
    public Optional<WebhookDelivery> replay(UUID bank, UUID webhook, UUID delivery) {
        Optional<Long> sequence =
                sql.first(DELIVERIES + "and d.id = ?", row -> row.number("sequence"), bank, webhook, delivery);
        return sequence.map(number -> {
            sql.update(DELIVER, bank, Ids.next(), webhook, number, true);
            return sql.first(
                            DELIVERIES + "and d.sequence = ? and d.state = 'waiting'",
                            PostgresWebhooks::untried,
                            bank,
                            webhook,
                            number)
                    .orElseThrow();
        });
    }

    private static WebhookDelivery untried(Row row) {
        return WebhookRows.delivery(row, List.of());
    }

    private List<Webhook> all(UUID bank) {
        return sql.list(
                WebhookRows.WEBHOOK + "where bank = ? and state <> 'removed' order by id", WebhookRows::webhook, bank);
    }

    private Optional<Webhook> one(UUID bank, UUID id) {
        return sql.first(WebhookRows.WEBHOOK + ONE, WebhookRows::webhook, bank, id);
    }
}
