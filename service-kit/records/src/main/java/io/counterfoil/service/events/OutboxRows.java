package io.counterfoil.service.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relay's statements. SQL: all on one connection, whose session holds the lock that keeps a second relay from sending. */
final class OutboxRows {

    /** Any number, but the same in every instance. */
    private static final long LOCK = 0x6f7574626f78L;

    private static final String NUMBER = """
            with unnumbered as (
                select position, event_id, event, readers, for_all from records.outbox
                where number is null and sent_at is null order by position limit ?),
            known as (
                select u.position, e.number from unnumbered u join records.event e on e.event_id = u.event_id),
            fresh as (
                insert into records.event (number, event_id, for_all, event)
                select (select coalesce(max(number), 0) from records.event) + row_number() over (order by u.position),
                       u.event_id, u.for_all, u.event
                from unnumbered u where not exists (select from known k where k.position = u.position)
                returning number, event_id),
            reader as (
                insert into records.event_reader (participant, number)
                select distinct each.participant, f.number
                from fresh f join unnumbered u on u.event_id = f.event_id
                cross join unnest(u.readers) as each (participant))
            update records.outbox o set number = n.number
            from (select position, number from known
                  union all
                  select u.position, f.number from fresh f join unnumbered u on u.event_id = f.event_id) as n
            where o.position = n.position
            """;

    private final Connection connection;

    record Row(
            long position,
            long number,
            String topic,
            String key,
            String event,
            @Nullable String traceparent) {}

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The connection goes back to a pool: it must not keep the lock. */
    void unlock() throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }

    /**
     * Gives the next events their numbers and puts them into the feed; one that was there before keeps its number. Only the
     * relay with the lock does, batch after batch, so no number comes after a greater one can be read.
     *
     * @return how many there were
     */
    int number(int max) throws SQLException {
        try (PreparedStatement number = connection.prepareStatement(NUMBER)) {
            number.setInt(1, max);
            return number.executeUpdate();
        }
    }

    List<Row> unsent(int max) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select position, number, topic, key, event, traceparent from records.outbox"
                        + " where sent_at is null and number is not null order by number limit ?")) {
            select.setInt(1, max);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            found.getLong(1),
                            found.getLong(2),
                            found.getString(3),
                            found.getString(4),
                            found.getString(5),
                            found.getString(6)));
                }
            }
        }
        return rows;
    }

    void markSent(List<Row> rows) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update records.outbox set sent_at = now() where position = any(?)")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::position).toArray()));
            update.executeUpdate();
        }
    }

    /** Deletes what was sent long ago, whole blocks first noted as cleaned, so that a rebuild does not queue them again. */
    void clean(Duration keep, int max) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement("""
                        update records.outbox_cleaned set through_block = greatest(through_block, (
                            select coalesce(min(block) filter (where sent_at is null or sent_at > now() - ? * interval '1 second') - 1,
                                            max(block), -1)
                            from records.outbox where block is not null))
                        where id = 1
                        """);
                PreparedStatement delete = connection.prepareStatement("""
                        delete from records.outbox where position in (
                            select position from records.outbox, records.outbox_cleaned
                            where sent_at <= now() - ? * interval '1 second' and (block is null or block <= through_block)
                            order by position limit ?)
                        """)) {
            note.setLong(1, keep.toSeconds());
            note.executeUpdate();
            delete.setLong(1, keep.toSeconds());
            delete.setInt(2, max);
            delete.executeUpdate();
        }
    }
}
