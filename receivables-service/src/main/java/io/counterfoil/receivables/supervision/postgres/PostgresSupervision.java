package io.counterfoil.receivables.supervision.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.supervision.BlockedAttempt;
import io.counterfoil.receivables.supervision.CirculatingPiece;
import io.counterfoil.receivables.supervision.Movement;
import io.counterfoil.receivables.supervision.Overview;
import io.counterfoil.receivables.supervision.Overview.InCurrency;
import io.counterfoil.receivables.supervision.Overview.OfParticipant;
import io.counterfoil.receivables.supervision.OwedPayable;
import io.counterfoil.receivables.supervision.Supervision;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL: sums of many rows and the largest of each, in one snapshot; and wide lists in the order of an index. */
@ApplicationScoped
class PostgresSupervision implements Supervision {

    private static final int LATEST_MAX = 10;

    private static final String SUMS = """
            select measure, currency, '' as of, sum(number) as number, sum(value) as value from projection.figure
            where measure in ('DEBTOR', 'OVERDUE', 'DEPTH') group by measure, currency
            """;

    /** The largest of each, from one index: there may be very many holders. */
    private static final String LARGEST = """
            select m.measure, c.currency, f.of, f.number, f.value
            from (select distinct currency from projection.figure where measure = 'DEPTH') c
            cross join unnest(array['DEBTOR', 'OVERDUE', 'HOLDER']) as m (measure)
            cross join lateral (
                select of, number, value from projection.figure
                where measure = m.measure and currency = c.currency order by value desc limit 10) f
            """;

    private static final String DEPTHS = """
            select measure, currency, of, number, value from projection.figure where measure = 'DEPTH'
            """;

    /** Of each currency the last thirty days with a movement. */
    private static final String DAYS = """
            select measure, currency, of, number, value from (
                select f.*, dense_rank() over (partition by currency order by of desc) as ago from projection.figure f
                where measure in ('ISSUED', 'PASSED_ON', 'FINANCED', 'REDEEMED')) ranked
            where ago <= 30
            """;

    private static final String CIRCULATING = """
            select p.id, y.package_number, p.payable_id, y.debtor, p.holder, p.currency, p.value, p.depth, y.due_on, p.state
            from projection.piece p join projection.payable y on y.id = p.payable_id
            where p.value > 0 and p.state <> 'CANCELLED' and (p.state <> 'OFFERED' or p.parent_id is not null)
              and p.currency = :currency and p.id > :after and\s""";

    /** With whose key it was, now or formerly, and where the document is in use. */
    private static final String BLOCKED = """
            select b.*, d.kind, d.currency,
                coalesce(p.id, k.participant) as participant,
                array(select distinct f.bank from projection.reservation r
                      join projection.financing f on f.id = r.financing_id
                      where r.fingerprint = b.fingerprint and r.state in ('RESERVED', 'DRAWN') order by 1) as used_at
            from projection.blocked_attempt b
            left join projection.document d on d.fingerprint = b.fingerprint
            left join projection.participant p on p.signing_key = b.signer
            left join projection.retired_key k on k.signing_key = b.signer
            """;

    private final Sql sql;

    PostgresSupervision(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Overview overview() {
        sql.update("set transaction isolation level repeatable read"); // all of it as of one block
        FigureLines sums = new FigureLines(lines(SUMS));
        FigureLines parts = new FigureLines(Stream.of(LARGEST, DEPTHS, DAYS)
                .flatMap(text -> lines(text).stream())
                .toList());
        List<InCurrency> currencies = Stream.concat(sums.currencies().stream(), parts.currencies().stream())
                .distinct()
                .sorted()
                .map(currency -> inCurrency(currency, sums.in(currency), parts.in(currency)))
                .toList();
        Position at = position();
        LocalDate today = today();
        return new Overview(at.block(), at.sealedAt(), today, currencies, latest(), blockedOn(today), latestBlocked());
    }

    private static InCurrency inCurrency(String currency, FigureLines sums, FigureLines parts) {
        return new InCurrency(
                currency,
                sums.only("DEBTOR", currency),
                sums.only("OVERDUE", currency),
                sums.only("DEPTH", currency),
                parts.largest("DEBTOR"),
                parts.largest("OVERDUE"),
                parts.largest("HOLDER"),
                parts.depths(),
                parts.days(currency));
    }

    private List<FigureLines.Line> lines(String text) {
        return sql.named(text)
                .list(row -> new FigureLines.Line(
                        row.text("measure"),
                        row.text("currency"),
                        row.text("of"),
                        row.number("number"),
                        row.number("value")));
    }

    private record Position(long block, @Nullable Instant sealedAt) {}

    private Position position() {
        return sql.named("select block_number, sealed_at from projection.checkpoint")
                .first(row ->
                        new Position(row.number("block_number"), row.has("sealed_at") ? row.moment("sealed_at") : null))
                .orElseThrow();
    }

    private LocalDate today() {
        return sql.named("select today from projection.business_date")
                .first(row -> row.day("today"))
                .orElseThrow();
    }

    private List<Movement> latest() {
        return sql.named("select * from projection.movement order by id desc limit " + LATEST_MAX)
                .list(PostgresSupervision::movement);
    }

    private long blockedOn(LocalDate day) {
        return sql.named("select count(*) as number from projection.blocked_attempt where day = :day")
                .with("day", day)
                .first(row -> row.number("number"))
                .orElseThrow();
    }

    private List<BlockedAttempt> latestBlocked() {
        return sql.named(BLOCKED + "order by b.id desc limit " + LATEST_MAX).list(PostgresSupervision::blockedAttempt);
    }

    @Override
    public Page<BlockedAttempt> blockedAttempts(LocalDate day, PageWish page) {
        List<BlockedAttempt> found = sql.named(
                        BLOCKED + "where b.day = :day and b.id > :after order by b.id limit :limit")
                .with("day", day)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresSupervision::blockedAttempt);
        return Page.of(found, page.limit(), BlockedAttempt::id);
    }

    @Override
    public Page<OfParticipant> participants(ByParticipant measure, Currency currency, PageWish page) {
        List<OfParticipant> found = sql.named("""
                        select measure, currency, of, number, value from projection.figure
                        where measure = :measure and currency = :currency and of > :after
                        order by of limit :limit
                        """)
                .with("measure", measure.name())
                .with("currency", currency.getCurrencyCode())
                .with("after", page.after().id().toString())
                .with("limit", page.limit() + 1)
                .list(row ->
                        new OfParticipant(UUID.fromString(row.text("of")), row.number("number"), row.money("value")));
        return Page.of(found, page.limit(), OfParticipant::participant);
    }

    @Override
    public Page<OwedPayable> payables(UUID debtor, Currency currency, boolean overdueOnly, PageWish page) {
        NamedSql query = sql.named(
                        """
                        select id, debtor, creditor, paying_bank, currency, live, due_on, state from projection.payable
                        where debtor = :debtor and state in (%s) and currency = :currency and live > 0 and id > :after
                        order by id limit :limit
                        """.formatted(overdueOnly ? "'OVERDUE', 'DEFAULTED'" : "'ISSUED', 'OVERDUE', 'DEFAULTED'"))
                .with("debtor", debtor);
        return page(query, currency, page, PostgresSupervision::payable, OwedPayable::id);
    }

    @Override
    public Page<CirculatingPiece> piecesHeldBy(UUID holder, Currency currency, PageWish page) {
        NamedSql query = sql.named(CIRCULATING + "p.holder = :holder order by p.id limit :limit")
                .with("holder", holder);
        return page(query, currency, page, PostgresSupervision::piece, CirculatingPiece::id);
    }

    @Override
    public Page<CirculatingPiece> piecesAtDepth(int depth, Currency currency, PageWish page) {
        NamedSql query = sql.named(CIRCULATING + "p.depth = :depth order by p.id limit :limit")
                .with("depth", depth);
        return page(query, currency, page, PostgresSupervision::piece, CirculatingPiece::id);
    }

    @Override
    public Page<Movement> movements(Movement.Kind kind, Currency currency, LocalDate day, PageWish page) {
        NamedSql query = sql.named("""
                        select * from projection.movement
                        where kind = :kind and currency = :currency and day = :day and id > :after order by id limit :limit
                        """).with("kind", kind.name()).with("day", day);
        return page(query, currency, page, PostgresSupervision::movement, Movement::id);
    }

    private static <T> Page<T> page(
            NamedSql query, Currency currency, PageWish page, Function<Row, T> reader, Function<T, UUID> id) {
        List<T> found = query.with("currency", currency.getCurrencyCode())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(reader);
        return Page.of(found, page.limit(), id);
    }

    private static OwedPayable payable(Row row) {
        return new OwedPayable(
                row.id("id"),
                row.id("debtor"),
                row.id("creditor"),
                row.id("paying_bank"),
                row.money("live"),
                row.day("due_on"),
                row.text("state").toLowerCase(Locale.ROOT));
    }

    private static CirculatingPiece piece(Row row) {
        return new CirculatingPiece(
                row.id("id"),
                row.textOrNull("package_number"),
                row.id("payable_id"),
                row.id("debtor"),
                row.id("holder"),
                row.money("value"),
                row.count("depth"),
                row.day("due_on"),
                row.text("state").toLowerCase(Locale.ROOT));
    }

    private static BlockedAttempt blockedAttempt(Row row) {
        boolean saysHowMuch = row.has("amount") && row.has("currency");
        String kind = row.textOrNull("kind");
        return new BlockedAttempt(
                row.id("id"),
                row.day("day"),
                BlockedAttempt.wireName(row.text("reason")),
                row.text("fingerprint"),
                kind == null ? null : BlockedAttempt.wireName(kind),
                saysHowMuch ? row.money("amount") : null,
                saysHowMuch ? row.money("available") : null,
                row.idOrNull("participant"),
                row.ids("used_at"),
                row.text("transaction_hash"),
                row.number("block"));
    }

    private static Movement movement(Row row) {
        return new Movement(
                row.id("id"),
                Movement.Kind.valueOf(row.text("kind")).wireName(),
                row.day("day"),
                row.money("value"),
                row.id("payable_id"),
                row.id("piece_id"),
                row.id("giver"),
                row.id("taker"),
                row.number("block"));
    }
}
