package io.counterfoil.service.events;

import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many events wait, and why. Always up: without Kafka the service does all it must, and events leave later. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final int COUNTED_MAX = 100_000;

    // SQL: a bounded count, along the index of what is unsent.
    private static final String UNSENT =
            "select count(*) as unsent from (select 1 from records.outbox where sent_at is null"
                    + " limit :max) as counted";

    private final Sql sql;
    private final OutboxRelay relay;

    OutboxHealth(Sql sql, OutboxRelay relay) {
        this.sql = sql;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events").up();
        relay.failure().ifPresent(failure -> answer.withData("reason", failure.toString()));
        try {
            sql.named(UNSENT)
                    .with("max", COUNTED_MAX)
                    .first(row -> row.number("unsent"))
                    .ifPresent(unsent -> answer.withData("unsent", unsent));
        } catch (IllegalStateException e) {
            answer.withData("unsent", "unknown: " + e.getMessage());
        }
        return answer.build();
    }
}
