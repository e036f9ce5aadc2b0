package io.counterfoil.service.events;

import io.counterfoil.service.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** How many events wait for Kafka, and since when. The database is asked at most once in a while, whoever looks. */
@Singleton
class UnsentEvents implements MeterBinder {

    static final int COUNTED_MAX = 100_000;

    private static final Logger LOG = Logger.getLogger(UnsentEvents.class);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);

    // SQL: a bounded count, along the index of what is unsent.
    private static final String WAITING = """
            select count(*) as waiting,
                   coalesce(extract(epoch from clock_timestamp() - min(queued_at)) * 1000, 0)::bigint as oldest_ms
            from (select queued_at from records.outbox where sent_at is null order by number limit ?) as unsent
            """;

    private final Sql sql;
    private Waiting waiting = UNKNOWN;
    private long askedAtNs = System.nanoTime() - KEPT.toNanos();

    UnsentEvents(Sql sql) {
        this.sql = sql;
    }

    private record Waiting(double count, double oldestSeconds) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("counterfoil.outbox.unsent", "events", Waiting::count, registry, "Events that wait for Kafka");
        gauge(
                "counterfoil.outbox.age",
                "seconds",
                Waiting::oldestSeconds,
                registry,
                "How long the oldest event has waited for Kafka");
    }

    private void gauge(
            String name, String unit, ToDoubleFunction<Waiting> value, MeterRegistry registry, String description) {
        Gauge.builder(name, this, each -> value.applyAsDouble(each.waiting()))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private synchronized Waiting waiting() {
        if (System.nanoTime() - askedAtNs >= KEPT.toNanos()) {
            waiting = ask();
            askedAtNs = System.nanoTime();
        }
        return waiting;
    }

    private Waiting ask() {
        try {
            return sql.first(
                            WAITING,
                            row -> new Waiting(row.number("waiting"), row.number("oldest_ms") / 1e3),
                            COUNTED_MAX)
                    .orElse(UNKNOWN);
        } catch (RuntimeException noDatabase) {
            LOG.debugf(noDatabase, "the outbox cannot be looked at");
            return UNKNOWN;
        }
    }
}
