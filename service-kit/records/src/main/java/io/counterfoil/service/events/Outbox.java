package io.counterfoil.service.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes events beside what they tell of, in the caller's transaction, and wakes the relay when it commits. */
@ApplicationScoped
public class Outbox {

    // SQL: one statement for a whole block; readers are lists in a list, which arrays of PostgreSQL cannot be, so they
    // are text.
    private static final String INSERT = """
            insert into records.outbox (event_id, block, topic, key, event, readers, for_all, traceparent)
            select e.event_id, e.block, e.topic, e.key, e.event, string_to_array(e.readers, ',')::uuid[], e.for_all, ?
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                 with ordinality as e (event_id, block, topic, key, event, readers, for_all, place)
            where e.block is null or e.block > (select through_block from records.outbox_cleaned where id = 1)
            order by e.place
            on conflict (event_id) do nothing
            """;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** Order is that of the list; those that are queued or were sent before are not added again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, Traceparent.current());
            setArray(connection, insert, 2, "text", events, OutgoingEvent::id);
            setArray(connection, insert, 3, "bigint", events, OutgoingEvent::block);
            setArray(connection, insert, 4, "text", events, OutgoingEvent::topic);
            setArray(connection, insert, 5, "text", events, OutgoingEvent::key);
            setArray(connection, insert, 6, "text", events, OutgoingEvent::json);
            setArray(connection, insert, 7, "text", events, Outbox::readers);
            setArray(connection, insert, 8, "boolean", events, OutgoingEvent::forAll);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be queued", e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private static String readers(OutgoingEvent event) {
        return String.join(
                ",", event.readers().stream().map(UUID::toString).sorted().toList());
    }

    private static void setArray(
            Connection connection,
            PreparedStatement statement,
            int place,
            String type,
            List<OutgoingEvent> events,
            Function<OutgoingEvent, @Nullable Object> column)
            throws SQLException {
        statement.setArray(
                place,
                connection.createArrayOf(type, events.stream().map(column).toArray()));
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
