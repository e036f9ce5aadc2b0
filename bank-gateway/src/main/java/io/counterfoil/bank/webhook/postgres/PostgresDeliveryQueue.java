package io.counterfoil.bank.webhook.postgres;

import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.webhook.DeliveryQueue;
import io.counterfoil.bank.webhook.Webhook;
import io.counterfoil.bank.webhook.WebhookDelivery.Attempt;
import io.counterfoil.bank.webhook.WebhookDelivery.Problem;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** SQL: times are those of the database, which all instances share, and a row is taken by one of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresDeliveryQueue implements DeliveryQueue {

    /** The next hour takes the rest. */
    private static final int FORGOTTEN_AT_ONCE = 20_000;

    private static final String FREE =
            "w.state = 'active' and w.due_at <= now() and (w.held_until is null or w.held_until <= now())";
    private static final String DUE = """
            select w.bank, w.id from bank.webhook w where w.bank = any (?) and %s and exists (
                select 1 from bank.webhook_delivery d where d.bank = w.bank and d.webhook_id = w.id
                and d.state = 'waiting' and d.due_at <= now())
            order by w.due_at limit ?""".formatted(FREE);
    private static final String IN = "now() + ? * interval '1 millisecond'";
    private static final String TAKE =
            "update bank.webhook w set held_by = ?, held_until = " + IN + " where w.bank = ? and w.id = ? and " + FREE;
    private static final String RENEW = "update bank.webhook set held_until = " + IN
            + " where bank = ? and id = ? and held_by = ? and held_until > now() and state = 'active'";
    private static final String NEXT = """
            select id, sequence, attempts from bank.webhook_delivery
            where bank = ? and webhook_id = ? and state = 'waiting' and due_at <= now() order by sequence limit 1""";
    private static final String ATTEMPTS = """
            select attempts from bank.webhook_delivery where bank = ? and id = ? for update""";
    private static final String ADD = """
            insert into bank.webhook_attempt (bank, delivery_id, number, at, millis, status, error)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String WAITING = " where bank = ? and id = ? and state = 'waiting'";
    private static final String ENDED =
            "update bank.webhook_delivery set attempts = ?, state = ?, ended_at = now()" + WAITING;
    private static final String AGAIN = "update bank.webhook_delivery set attempts = ?, due_at = " + IN + WAITING;
    private static final String TAKES =
            "update bank.webhook set failures = 0, delivered_at = now(), due_at = now() where bank = ? and id = ?";
    private static final String RESTS =
            "update bank.webhook set failures = failures + 1, due_at = " + IN + " where bank = ? and id = ?";
    private static final String DISABLE =
            "update bank.webhook set state = 'disabled', why = ? where bank = ? and id = ? and state = 'active'";

    private final Sql sql;
    private final BankEvents events;
    private final long leaseMillis;

    /** @param timeout of one message: the lease of its address must outlast it, and the look-up of its name */
    PostgresDeliveryQueue(
            Sql sql,
            BankEvents events,
            @ConfigProperty(name = "counterfoil.webhooks.lease", defaultValue = "20S") Duration lease,
            @ConfigProperty(name = "counterfoil.webhooks.timeout", defaultValue = "5S") Duration timeout) {
        this.sql = sql;
        this.events = events;
        if (lease.compareTo(timeout.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("counterfoil.webhooks.lease is " + lease
                    + "; it must be at least twice counterfoil.webhooks.timeout, " + timeout);
        }
        this.leaseMillis = lease.toMillis();
    }

    @Override
    public List<Address> due(Collection<UUID> banks, int max) {
        return banks.isEmpty()
                ? List.of()
                : sql.list(DUE, row -> new Address(row.id("bank"), row.id("id")), banks, max);
    }

    @Override
    public Optional<Webhook> claim(Address address, UUID holder) {
        if (sql.update(TAKE, holder, leaseMillis, address.bank(), address.webhook()) == 0) {
            return Optional.empty();
        }
        return sql.first(
                WebhookRows.WEBHOOK + "where bank = ? and id = ?",
                WebhookRows::webhook,
                address.bank(),
                address.webhook());
    }

    @Override
    public boolean renew(Address address, UUID holder) {
        return sql.update(RENEW, leaseMillis, address.bank(), address.webhook(), holder) == 1;
    }

    @Override
    public Optional<Due> next(Address address) {
        record Found(UUID id, long sequence, int attempts) {}
        return sql.first(
                        NEXT,
                        row -> new Found(row.id("id"), row.number("sequence"), row.count("attempts")),
                        address.bank(),
                        address.webhook())
                .map(found -> new Due(
                        found.id(),
                        events.event(address.bank(), found.sequence()).orElseThrow(),
                        found.attempts() + 1));
    }

    @Override
    public void ended(Address address, Due due, Attempt attempt, Result result, Webhook.@Nullable Why disable) {
        UUID bank = address.bank();
        int before = sql.first(ATTEMPTS, row -> row.count("attempts"), bank, due.delivery())
                .orElse(-1);
        if (before < 0) {
            return; // the webhook was removed meanwhile, with what waited
        }
        int number = before + 1; // another instance may have tried, too
        Problem problem = attempt.problem();
        sql.update(
                ADD,
                bank,
                due.delivery(),
                number,
                attempt.at().atOffset(ZoneOffset.UTC),
                attempt.millis(),
                attempt.status(),
                problem == null ? null : problem.wireName());
        if (result instanceof Result.Again again) {
            sql.update(AGAIN, number, again.after().toMillis(), bank, due.delivery());
            sql.update(RESTS, again.rest().toMillis(), bank, address.webhook());
        } else if (result instanceof Result.GivenUp givenUp) {
            sql.update(ENDED, number, "failed", bank, due.delivery());
            sql.update(RESTS, givenUp.rest().toMillis(), bank, address.webhook());
        } else {
            sql.update(ENDED, number, "delivered", bank, due.delivery());
            sql.update(TAKES, bank, address.webhook());
        }
        if (disable != null) {
            sql.update(DISABLE, disable.wireName(), bank, address.webhook());
        }
    }

    @Override
    public void giveBack(Address address, UUID holder) {
        sql.update(
                "update bank.webhook set held_by = null, held_until = null where bank = ? and id = ? and held_by = ?",
                address.bank(),
                address.webhook(),
                holder);
    }

    @Override
    public int forget(Duration after) {
        return sql.update("""
                delete from bank.webhook_delivery where (bank, id) in (select bank, id from bank.webhook_delivery
                    where ended_at < now() - ? * interval '1 millisecond' limit ?)""", after.toMillis(), FORGOTTEN_AT_ONCE);
    }
}
