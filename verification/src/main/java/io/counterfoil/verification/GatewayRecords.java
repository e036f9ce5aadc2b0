package io.counterfoil.verification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one gateway remembers of its banks' acts, in one snapshot of its database.
 *
 * @param acts of its journal of submissions, by {@code kind:subject}, such as {@code funds-attested:FINANCING}
 * @param registered by financing, whatever became of them
 * @param reopened payouts and settlements whose money came back, or whose booking was reversed, by {@code kind:subject}
 * @param instructed financings that a pain.001 was written for
 */
record GatewayRecords(
        Map<String, Act> acts, Map<String, Registered> registered, Set<String> reopened, Set<String> instructed) {

    private static final int FETCH_ROWS = 2_000;

    /** @param block of the last confirmed one of its attempts; -1 while none is confirmed, and the last one may be on its way */
    record Act(long block) {}

    /** @param compared whether the gateway has looked for a second registration under its reference since it registered */
    record Registered(String bank, String state, String number, long minorUnits, boolean compared) {

        boolean isInForce() {
            return state.equals("REGISTERED");
        }

        /** Cancelled: the bank has no claim any more, as when the voucher was paid. */
        boolean wasMade() {
            return isInForce() || state.equals("CANCELLED");
        }
    }

    static GatewayRecords read(VerifyOptions.Database database) {
        try (Connection connection = connected(database)) {
            return new GatewayRecords(
                    acts(connection), registered(connection), reopened(connection), instructed(connection));
        } catch (SQLException e) {
            throw new UnreachableException("database " + database + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #registered}, of one financing, as it is now. */
    static Optional<Registered> registeredNow(VerifyOptions.Database database, String financing) {
        try (Connection connection = connected(database)) {
            return Optional.ofNullable(registered(connection).get(financing));
        } catch (SQLException e) {
            throw new UnreachableException("database " + database + ": " + e.getMessage(), e);
        }
    }

    private static Connection connected(VerifyOptions.Database database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Map<String, Act> acts(Connection connection) throws SQLException {
        Map<String, Act> acts = new HashMap<>();
        // Numbered attempts have the number behind the subject.
        each(
                connection,
                "select substring(idempotency_key from '^[a-z-]+:[0-9a-f-]{36}') as act,"
                        + " max(case when state = 'CONFIRMED' then block_number else -1 end)"
                        + " from bank.submission where (state = 'CONFIRMED' and status = 0 or state = 'PENDING')"
                        + " and idempotency_key ~ '^[a-z-]+:[0-9a-f-]{36}' group by act",
                row -> acts.put(row.getString(1), new Act(row.getLong(2))));
        return acts;
    }

    private static Map<String, Registered> registered(Connection connection) throws SQLException {
        Map<String, Registered> registered = new HashMap<>();
        each(
                connection,
                "select financing_id, bank, state, coalesce(number, ''), minor_units, compared from bank.registration",
                row -> registered.put(
                        row.getString(1),
                        new Registered(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getBoolean(6))));
        return registered;
    }

    private static Set<String> reopened(Connection connection) throws SQLException {
        Set<String> reopened = new HashSet<>();
        // The newest payment of each: one that came back may have been paid again.
        each(
                connection,
                "select act from (select distinct on (bank, kind, subject, payee) kind || ':' || subject as act, state"
                        + " from (select *, case kind when 'redemption' then number end as payee from bank.expected_payment)"
                        + " payment order by bank, kind, subject, payee, number desc) newest"
                        + " where state = 'reopened'",
                row -> reopened.add(row.getString(1)));
        return reopened;
    }

    private static Set<String> instructed(Connection connection) throws SQLException {
        Set<String> instructed = new HashSet<>();
        each(
                connection,
                "select distinct subject from bank.payment_instruction where kind = 'payout'",
                row -> instructed.add(row.getString(1)));
        return instructed;
    }
}
