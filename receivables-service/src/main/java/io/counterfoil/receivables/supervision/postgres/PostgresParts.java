package io.counterfoil.receivables.supervision.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.supervision.Breakdown;
import io.counterfoil.receivables.supervision.By;
import io.counterfoil.receivables.supervision.CostOfFinance.Cost;
import io.counterfoil.receivables.supervision.DebtNetwork.Debt;
import io.counterfoil.receivables.supervision.Overview.Figure;
import io.counterfoil.receivables.supervision.SupervisedParts;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL: sums of many rows by what is computed from them, with the share of each in the whole. */
@ApplicationScoped
class PostgresParts implements SupervisedParts {

    private static final String COSTS = """
            with paid as (
                select %s as of, m.value, q.net_proceeds as net, m.value - q.net_proceeds as cost, greatest(y.due_on - m.day, 1) as days
                from projection.movement m
                join projection.financing f on f.piece_id = m.piece_id and f.bank = m.taker and f.state = 'FUNDED'
                join records.quote q on q.request_id = f.id and q.terms_hash = f.terms_hash
                join projection.payable y on y.id = m.payable_id
                %s
                where m.kind = 'FINANCED' and m.currency = :currency and m.day between :from and :until and q.net_proceeds > 0),
            single as (select *, 36000.0 * cost / (net * days::numeric) as yearly from paid)
            select coalesce(of, '') as of, count(*) as number, sum(value) as value, sum(cost) as cost,
                   round(36000.0 * sum(cost) / sum(net * days::numeric), 2)::text as yearly,
                   round(min(yearly), 2)::text as lowest, round(max(yearly), 2)::text as highest,
                   round(percentile_cont(0.5) within group (order by yearly)::numeric, 2)::text as median
            from single group by grouping sets ((of), ()) having count(*) > 0
            order by grouping(of) desc, sum(value) desc, of limit :limit
            """;

    private final Sql sql;

    PostgresParts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public LocalDate today() {
        return sql.named("select today from projection.business_date")
                .first(row -> row.day("today"))
                .orElseThrow();
    }

    private record Line(Part part, long parts, long all, int hhi) {}

    @Override
    public Parts of(By by, Currency currency, @Nullable LocalDate asOf) {
        List<Line> found = lines(by, asOf != null, """
                        select l.*, count(*) over () as parts, t.total as all,
                               round(sum((l.value / t.total) * (l.value / t.total)) over () * 10000) as hhi
                        from lines l, (select sum(value)::numeric as total from lines) t
                        order by l.value desc, l.of limit :limit
                        """)
                .with("currency", currency.getCurrencyCode())
                .with("day", asOf == null ? today() : asOf)
                .with("limit", Breakdown.LINES_MAX)
                .list(row -> new Line(part(row, currency), row.number("parts"), row.number("all"), row.count("hhi")));
        if (found.isEmpty()) {
            return new Parts(List.of(), 0, new Money(0, currency), 0);
        }
        Line any = found.get(0);
        return new Parts(
                found.stream().map(Line::part).toList(), any.parts(), new Money(any.all(), currency), any.hhi());
    }

    private NamedSql lines(By by, boolean past, String select) {
        return sql.named("with lines as (" + PartsSql.lines(by, past) + ") " + select);
    }

    private static Part part(Row row, Currency currency) {
        return new Part(
                row.text("of"),
                row.has("number") ? row.number("number") : null,
                new Money(row.number("value"), currency),
                row.has("late_number")
                        ? new Figure(row.number("late_number"), new Money(row.number("late_value"), currency))
                        : null);
    }

    @Override
    public Before before(By by, Currency currency, LocalDate asOf, Set<String> of) {
        Map<String, Money> all = lines(by, true, "select of, value, sum(value) over () as all from lines")
                .with("currency", currency.getCurrencyCode())
                .with("day", asOf)
                .list(row -> Map.entry(row.text("of"), new Money(row.number("value"), currency)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Money whole = all.values().stream().reduce(new Money(0, currency), Money::plus);
        all.keySet().retainAll(of);
        return new Before(whole, all);
    }

    @Override
    public List<Cost> costs(By by, Currency currency, LocalDate from, LocalDate until) {
        String key = switch (by) {
            case BANK -> "m.taker::text";
            case DEBTOR -> "y.debtor::text";
            case INDUSTRY, REGION -> PartsSql.ofProfile(by);
            case TENOR -> PartsSql.days("y.due_on - m.day", 30, 90, 180, 365);
            default -> throw new IllegalArgumentException("no cost by " + by);
        };
        return sql.named(COSTS.formatted(key, PartsSql.needsProfile(by) ? PartsSql.profileOf("y.debtor") : ""))
                .with("currency", currency.getCurrencyCode())
                .with("from", from)
                .with("until", until)
                .with("limit", Breakdown.LINES_MAX + 1) // and all of it
                .list(row -> cost(row, currency));
    }

    @Override
    public List<Debt> debts(Currency currency, int max) {
        return sql.named("""
                        select y.debtor, p.holder, p.currency, count(*) as number, sum(p.value) as value
                        from projection.piece p join projection.payable y on y.id = p.payable_id
                        where p.currency = :currency and p.value > 0 and p.state <> 'CANCELLED'
                          and (p.state <> 'OFFERED' or p.parent_id is not null) and p.holder <> y.debtor
                        group by y.debtor, p.holder, p.currency order by value desc, y.debtor, p.holder limit :limit
                        """)
                .with("currency", currency.getCurrencyCode())
                .with("limit", max)
                .list(row -> new Debt(row.id("debtor"), row.id("holder"), row.number("number"), row.money("value")));
    }

    private static Cost cost(Row row, Currency currency) {
        return new Cost(
                row.text("of"),
                row.number("number"),
                new Money(row.number("value"), currency),
                new Money(row.number("cost"), currency),
                percent(row, "yearly"),
                percent(row, "lowest"),
                percent(row, "median"),
                percent(row, "highest"));
    }

    private static String percent(Row row, String column) {
        return new BigDecimal(row.text(column)).toPlainString();
    }
}
