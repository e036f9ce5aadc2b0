package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.governance.Policies;
import io.counterfoil.receivables.governance.postgres.PolicySourceRepository.Limit;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import io.counterfoil.receivables.voucher.model.Timeline;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Read at most once a second, and again after each change made here: every command needs them, and they hardly change. */
@ApplicationScoped
class PostgresPolicies implements Policies {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String UNSTATED = "consortium policy";

    private final PolicySourceRepository sources;
    private final Sql sql;
    private volatile @Nullable Cached cached;

    PostgresPolicies(PolicySourceRepository sources, Sql sql) {
        this.sources = sources;
        this.sql = sql;
    }

    private record Cached(PiecePolicy policy, long readAtNanos) {}

    @Override
    public PiecePolicy current() {
        Cached seen = cached;
        if (seen != null && System.nanoTime() - seen.readAtNanos() < FRESH_NANOS) {
            return seen.policy();
        }
        Cached fresh = new Cached(read(sources.limits()), System.nanoTime());
        cached = fresh;
        return fresh.policy();
    }

    /** SQL: the projection's tables have no entities outside of it. */
    @Override
    public Optional<LocalDate> lastEffectiveFrom(LimitKind kind, @Nullable String currency) {
        return sql.named(
                        "select effective_from from projection.policy_limit where kind = :kind and currency = :currency"
                                + " order by effective_from desc limit 1")
                .with("kind", kind.name())
                .with("currency", currency == null ? "" : currency)
                .first(row -> row.day("effective_from"));
    }

    /** SQL: on conflict, so that the last one to say it counts. */
    @Override
    public void recordSource(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, String source) {
        sql.update("""
                insert into records.policy_source (kind, currency, effective_from, source) values (?, ?, ?, ?)
                on conflict (kind, currency, effective_from) do update set source = excluded.source
                """, kind.name(), currency == null ? "" : currency, effectiveFrom, source);
    }

    @Override
    public void renew() {
        cached = null;
    }

    @Override
    public PiecePolicy with(LimitKind kind, @Nullable String currency, Dated<Long> row) {
        List<Limit> limits = new ArrayList<>(sources.limits());
        limits.add(new Limit(kind, currency == null ? "" : currency, row.effectiveFrom(), row.value(), row.source()));
        return read(limits);
    }

    private static PiecePolicy read(List<Limit> limits) {
        Map<LimitKind, List<Dated<Long>>> byKind = new EnumMap<>(LimitKind.class);
        Map<String, List<Dated<Long>>> smallest = new HashMap<>();
        for (Limit limit : limits) {
            List<Dated<Long>> rows = limit.kind() == LimitKind.SMALLEST_PIECE
                    ? smallest.computeIfAbsent(limit.currency(), first -> new ArrayList<>())
                    : byKind.computeIfAbsent(limit.kind(), first -> new ArrayList<>());
            String source = limit.source() == null ? UNSTATED : limit.source();
            rows.add(new Dated<>(limit.effectiveFrom(), limit.value(), source));
        }
        Map<String, Timeline<Long>> smallestPiece = new HashMap<>();
        smallest.forEach((currency, rows) -> smallestPiece.put(currency, new Timeline<>(rows)));
        return new PiecePolicy(
                timeline(byKind, LimitKind.TENOR_MONTHS_MAX),
                timeline(byKind, LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX),
                timeline(byKind, LimitKind.DEPTH_MAX),
                timeline(byKind, LimitKind.FAN_OUT_MAX),
                smallestPiece);
    }

    private static Timeline<Long> timeline(Map<LimitKind, List<Dated<Long>>> byKind, LimitKind kind) {
        return new Timeline<>(byKind.getOrDefault(kind, List.of()));
    }
}
