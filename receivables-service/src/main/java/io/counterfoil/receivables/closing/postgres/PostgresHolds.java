package io.counterfoil.receivables.closing.postgres;

import io.counterfoil.receivables.closing.Holds;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

// SQL: the projection's rows are the projector's; these are three columns of each.
@ApplicationScoped
class PostgresHolds implements Holds {

    private final Sql sql;

    PostgresHolds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Hold> offer(UUID id) {
        return hold("select state, last_day from projection.offer where id = :id", id);
    }

    @Override
    public Optional<Hold> financing(UUID id) {
        return hold(
                // An instructed payout that nobody missed yet has no last day at which another ends it.
                "select case when state = 'PAYOUT_INSTRUCTED' and answer_by is null then 'PAYING' else state end as state,"
                        + " case when state = 'LOCKED' then approve_by when state = 'PAYOUT_INSTRUCTED' then"
                        + " coalesce(answer_by, attest_by) else coalesce(fund_by, approve_by) end as last_day"
                        + " from projection.financing where id = :id",
                id);
    }

    @Override
    public Optional<Hold> settlement(UUID id) {
        return hold(
                "select case when not open then 'ENDED' when redeemed_pieces > 0 then 'BEING_PAID' else 'OPEN' end as state,"
                        + " last_day from projection.settlement where id = :id",
                id);
    }

    @Override
    public List<UUID> unpaidSince(LocalDate day, int max) {
        return sql.named("select id from projection.settlement where open and redeemed_pieces = 0 and last_day < :day"
                        + " order by last_day, id limit :max")
                .with("day", day)
                .with("max", max)
                .list(row -> row.id("id"));
    }

    @Override
    public Optional<Hold> payable(UUID id) {
        return hold("select state, due_on as last_day from projection.payable where id = :id", id);
    }

    private Optional<Hold> hold(String select, UUID id) {
        return sql.named(select).with("id", id).first(row -> new Hold(row.text("state"), row.day("last_day")));
    }
}
