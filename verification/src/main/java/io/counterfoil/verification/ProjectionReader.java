package io.counterfoil.verification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the projection and the outbox with SQL, all tables in one snapshot. */
final class ProjectionReader {

    private static final int FETCH_ROWS = 2_000;

    private final VerifyOptions.Database database;

    ProjectionReader(VerifyOptions.Database database) {
        this.database = database;
    }

    /** How far the service is: the last projected block (-1: none) and the events still to be sent. */
    record Progress(long projectedBlock, long unsent) {}

    Progress progress() {
        return inSnapshot(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select coalesce((select max(block_number) from projection.checkpoint), -1),
                                   (select count(*) from records.outbox where sent_at is null)
                            """)) {
                row.next();
                return new Progress(row.getLong(1), row.getLong(2));
            }
        });
    }

    Tables read() {
        return inSnapshot(connection -> {
            Tables tables = new Tables();
            for (ProjectionTable table : ProjectionTable.values()) {
                read(connection, table, tables.of(table));
                if (tables.size() > Tables.ROWS_MAX) {
                    throw new TooLargeException("more than " + Tables.ROWS_MAX + " rows in the projection");
                }
            }
            return tables;
        });
    }

    /** Events that wait to be sent, by their ids. */
    Map<String, String> unsent(int max) {
        return inSnapshot(connection -> {
            Map<String, String> waiting = new TreeMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select event_id, topic from records.outbox where sent_at is null order by position limit "
                                    + max)) {
                while (rows.next()) {
                    waiting.put(rows.getString(1), rows.getString(2));
                }
            }
            return waiting;
        });
    }

    private static void read(Connection connection, ProjectionTable table, Rows into) throws SQLException {
        int columns = table.columns().size();
        // Column and table names are constants of ProjectionTable.
        String sql = "select " + String.join(", ", table.columns()) + " from " + table.qualifiedName();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    @Nullable String[] values = new @Nullable String[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = text(rows.getObject(i + 1));
                    }
                    into.put(Rows.key((Object[]) Arrays.copyOf(values, table.keyColumns())), values);
                }
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        return value == null ? null : value.toString();
    }

    private interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inSnapshot(Query<T> query) {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        try (Connection connection = DriverManager.getConnection(database.url(), properties)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return query.on(connection);
        } catch (SQLException e) {
            throw new UnreachableException(
                    "PostgreSQL at " + database.url() + " cannot be read (" + e.getMessage()
                            + "); start it with ./counterfoil up",
                    e);
        }
    }
}
