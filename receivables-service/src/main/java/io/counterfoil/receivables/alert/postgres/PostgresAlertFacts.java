package io.counterfoil.receivables.alert.postgres;

import io.counterfoil.receivables.alert.AlertFacts;
import io.counterfoil.receivables.alert.model.ChangedAccount;
import io.counterfoil.receivables.alert.model.Growth;
import io.counterfoil.receivables.alert.model.Hop;
import io.counterfoil.receivables.alert.model.Splitting;
import io.counterfoil.receivables.alert.model.UnusualAmount;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** SQL: sums, medians and windows over movements. Each statement begins with what happened on one day. */
@ApplicationScoped
class PostgresAlertFacts implements AlertFacts {

    private static final int FACTS_MAX = 5_000;
    private static final int HOPS_MAX = 50_000;

    private static final String SPLITTINGS = """
            select payable_id, giver, currency, count(*) as parts, sum(value) as sum, min(day) as since, max(day) as until
            from projection.movement where kind = 'PASSED_ON' and day between :since and :day
            group by payable_id, giver, currency having max(day) = :day
            order by parts desc, payable_id limit :limit
            """;

    private static final String HOPS = """
            select m.payable_id, m.giver, m.taker, m.currency, m.value, m.day
            from (select distinct payable_id from projection.movement d where d.kind = 'PASSED_ON' and d.day = :day
                      and exists (select from projection.movement g where g.payable_id = d.payable_id
                                  and g.kind in ('ISSUED', 'PASSED_ON') and g.giver = d.taker)) v
            join projection.movement m on m.payable_id = v.payable_id and m.kind in ('ISSUED', 'PASSED_ON')
            order by m.payable_id, m.id limit :limit
            """;

    private static final String GROWTHS = """
            select m.giver, m.currency, coalesce(sum(m.value) filter (where m.day > :before), 0) as recent,
                   coalesce(sum(m.value) filter (where m.day <= :before), 0) as earlier, min(m.day) as first
            from (select distinct giver, currency from projection.movement where kind = 'ISSUED' and day = :day) d
            join projection.movement m on m.giver = d.giver and m.currency = d.currency and m.kind = 'ISSUED'
                 and m.day between :since and :day
            group by m.giver, m.currency order by recent desc limit :limit
            """;

    private static final String AMOUNTS = """
            select i.payable_id, i.giver, i.taker, i.currency, i.value, coalesce(e.median, 0) as median, coalesce(e.number, 0) as earlier
            from projection.movement i
            join (select d.giver, d.currency, h.median, h.number
                  from (select distinct giver, currency from projection.movement where kind = 'ISSUED' and day = :day) d
                  cross join lateral (
                      select percentile_disc(0.5) within group (order by value) as median, count(*) as number
                      from (select value from projection.movement m
                            where m.giver = d.giver and m.kind = 'ISSUED' and m.currency = d.currency and m.day < :day
                            order by m.day desc limit :earlier) last) h) e on e.giver = i.giver and e.currency = i.currency
            where i.kind = 'ISSUED' and i.day = :day
            order by i.value desc limit :limit
            """;

    /** Verified within some days, by somebody who had another one verified before. */
    private static final String CHANGED = """
            select a.id, a.participant, a.currency, v.verified_on
            from records.bank_account_verification v join records.bank_account a on a.id = v.account_id
            where v.verified_on between :since and :day and exists (
                select from records.bank_account o join records.bank_account_verification w on w.account_id = o.id
                where o.participant = a.participant and o.currency = a.currency and o.id <> a.id
                  and w.given_at < v.given_at)
            """;

    private static final String ACCOUNTS = """
            with changed as (%s), payment as (
                select c.*, m.value, m.day as paid_on, m.payable_id
                from projection.movement m join changed c on c.participant = m.giver and c.currency = m.currency
                where m.kind in ('FINANCED', 'REDEEMED') and m.day = :day
                union all
                select c.*, p.value, y.due_on, y.id
                from changed c join projection.piece p on p.holder = c.participant and p.currency = c.currency
                join projection.payable y on y.id = p.payable_id
                where c.verified_on = :day and p.value > 0 and p.state <> 'CANCELLED' and (p.state <> 'OFFERED' or p.parent_id is not null)
                  and y.due_on between :day and :ahead)
            select id, participant, currency, verified_on, sum(value) as value, min(paid_on) as paid_on,
                   (array_agg(distinct payable_id))[1:20] as payables
            from payment group by id, participant, currency, verified_on order by value desc limit :limit
            """.formatted(CHANGED);

    private final Sql sql;

    PostgresAlertFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Facts<Splitting> splittings(LocalDate day) {
        return facts(
                sql.named(SPLITTINGS).with("since", day.minusDays(Splitting.DAYS - 1)),
                day,
                FACTS_MAX,
                row -> new Splitting(
                        row.id("payable_id"),
                        row.id("giver"),
                        row.number("parts"),
                        row.money("sum"),
                        row.day("since"),
                        row.day("until")));
    }

    @Override
    public Facts<Hop> hops(LocalDate day) {
        return facts(
                sql.named(HOPS),
                day,
                HOPS_MAX,
                row -> new Hop(
                        row.id("payable_id"), row.id("giver"), row.id("taker"), row.money("value"), row.day("day")));
    }

    @Override
    public Facts<Growth> growths(LocalDate day) {
        LocalDate before = day.minusDays(Growth.DAYS);
        return facts(
                sql.named(GROWTHS).with("before", before).with("since", before.minusDays(Growth.DAYS_BEFORE - 1)),
                day,
                FACTS_MAX,
                row -> new Growth(row.id("giver"), row.money("recent"), row.money("earlier"), row.day("first"), day));
    }

    @Override
    public Facts<UnusualAmount> amounts(LocalDate day) {
        return facts(
                sql.named(AMOUNTS).with("earlier", UnusualAmount.EARLIER_MAX),
                day,
                FACTS_MAX,
                row -> new UnusualAmount(
                        row.id("payable_id"),
                        row.id("giver"),
                        row.id("taker"),
                        row.money("value"),
                        row.money("median"),
                        row.number("earlier"),
                        day));
    }

    @Override
    public Facts<ChangedAccount> accounts(LocalDate day) {
        return facts(
                sql.named(ACCOUNTS)
                        .with("since", day.minusDays(ChangedAccount.DAYS_MAX))
                        .with("ahead", day.plusDays(ChangedAccount.DAYS_MAX)),
                day,
                FACTS_MAX,
                row -> new ChangedAccount(
                        row.id("id"),
                        row.id("participant"),
                        row.day("verified_on"),
                        row.money("value"),
                        row.day("paid_on"),
                        row.ids("payables")));
    }

    private static <T> Facts<T> facts(NamedSql query, LocalDate day, int max, Function<Row, T> reader) {
        List<T> found = query.with("day", day).with("limit", max + 1).list(reader);
        return new Facts<>(found.stream().limit(max).toList(), found.size() <= max);
    }
}
