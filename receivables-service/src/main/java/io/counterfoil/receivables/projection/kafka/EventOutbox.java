package io.counterfoil.receivables.projection.kafka;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.receivables.projection.Outbox;
import io.counterfoil.receivables.projection.ProjectedEvent;
import io.counterfoil.service.events.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes events beside what they tell of, in the caller's transaction, and wakes the relay when it commits. */
@ApplicationScoped
class EventOutbox implements Outbox {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final ChainEventJson json;

    EventOutbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Deployment deployment) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.json = new ChainEventJson(deployment.chainId(), deployment.groupId());
    }

    /** One statement for all: order is that of the arrays, and identities are drawn in that order. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<ProjectedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into records.outbox (event_id, block, topic, key, event)
                        select e.event_id, e.block, e.topic, e.key, e.event
                        from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                             with ordinality as e (event_id, block, topic, key, event, place)
                        where e.block > (select through_block from records.outbox_cleaned where id = 1)
                        order by e.place
                        on conflict (event_id) do nothing
                        """)) {
            insert.setArray(
                    1, array(connection, "text", events, event -> event.place().eventId()));
            insert.setArray(
                    2,
                    array(connection, "bigint", events, event -> event.place().block()));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            events,
                            event -> Aggregate.of(event.event()).topic()));
            insert.setArray(4, array(connection, "text", events, ChainEventJson::keyOf));
            insert.setArray(5, array(connection, "text", events, json::of));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be queued", e);
        }
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetChainEvents() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from records.outbox where block is not null");
                PreparedStatement reset =
                        connection.prepareStatement("update records.outbox_cleaned set through_block = -1")) {
            delete.executeUpdate();
            reset.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be emptied", e);
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, List<ProjectedEvent> events, Function<ProjectedEvent, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(column).toArray());
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
