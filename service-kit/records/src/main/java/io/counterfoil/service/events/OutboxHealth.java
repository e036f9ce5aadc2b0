package io.counterfoil.service.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many events wait, and why. Always up: without Kafka the service does all it must, and events leave later. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final int COUNTED_MAX = 100_000;

    private final DataSource database;
    private final OutboxRelay relay;

    OutboxHealth(DataSource database, OutboxRelay relay) {
        this.database = database;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("events").up();
        relay.failure().ifPresent(failure -> answer.withData("reason", failure.toString()));
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from (select 1 from records.outbox where sent_at is null limit ?) as unsent")) {
            count.setInt(1, COUNTED_MAX);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                answer.withData("unsent", counted.getLong(1));
            }
        } catch (SQLException e) {
            answer.withData("unsent", "unknown: " + e.getMessage());
        }
        return answer.build();
    }
}
