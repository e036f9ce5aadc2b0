package io.counterfoil.sandbox.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the banks must remember themselves: the terms they quoted, and the shares of a settlement under way. */
final class BankRecords {

    private static final String SCHEMA = """
            create schema if not exists bank;
            create table if not exists bank.quote (
                bank       uuid not null,
                request_id uuid not null,
                body       text not null, -- the quote as it was sent to the service
                terms_hash text not null,
                primary key (bank, request_id)
            );
            create table if not exists bank.share (
                bank          uuid    not null,
                settlement_id uuid    not null,
                ordinal       integer not null,
                piece_id      uuid    not null,
                minor_units   bigint  not null check (minor_units >= 0),
                primary key (bank, settlement_id, ordinal),
                unique (bank, settlement_id, piece_id)
            );
            """;

    private final DataSource database;

    BankRecords(DataSource database) {
        this.database = database;
    }

    /** One piece's part of a payment, in minor units. */
    record Share(UUID piece, long minorUnits) {}

    /** @param body the JSON that was, or is about to be, sent to the service */
    record StoredQuote(String body, String termsHash) {}

    void createTables() {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
                return true;
            }
        });
    }

    Optional<StoredQuote> quote(UUID bank, UUID request) {
        return inTransaction(connection -> quote(connection, bank, request));
    }

    /** Keeps the first quote of a request: what is offered once is not changed by asking again. */
    StoredQuote storeQuote(UUID bank, UUID request, StoredQuote quote) {
        return inTransaction(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bank.quote values (?, ?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, bank);
                insert.setObject(2, request);
                insert.setString(3, quote.body());
                insert.setString(4, quote.termsHash());
                insert.executeUpdate();
            }
            return quote(connection, bank, request).orElseThrow();
        });
    }

    private static Optional<StoredQuote> quote(Connection connection, UUID bank, UUID request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select body, terms_hash from bank.quote where bank = ? and request_id = ?")) {
            select.setObject(1, bank);
            select.setObject(2, request);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new StoredQuote(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** In the order in which they are redeemed; empty before they were stored. */
    List<Share> shares(UUID bank, UUID settlement) {
        return inTransaction(connection -> shares(connection, bank, settlement));
    }

    /** Stores all or, when another call was first, none; gives what is stored. */
    List<Share> storeShares(UUID bank, UUID settlement, List<Share> shares) {
        return inTransaction(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "shares " + bank + " " + settlement);
                lock.execute();
            }
            List<Share> earlier = shares(connection, bank, settlement);
            if (!earlier.isEmpty()) {
                return earlier;
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bank.share values (?, ?, ?, ?, ?)")) {
                for (int ordinal = 0; ordinal < shares.size(); ordinal++) {
                    insert.setObject(1, bank);
                    insert.setObject(2, settlement);
                    insert.setInt(3, ordinal);
                    insert.setObject(4, shares.get(ordinal).piece());
                    insert.setLong(5, shares.get(ordinal).minorUnits());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return shares;
        });
    }

    private static List<Share> shares(Connection connection, UUID bank, UUID settlement) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select piece_id, minor_units from bank.share where bank = ? and settlement_id = ? order by ordinal")) {
            select.setObject(1, bank);
            select.setObject(2, settlement);
            List<Share> shares = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shares.add(new Share(rows.getObject(1, UUID.class), rows.getLong(2)));
                }
            }
            return shares;
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException e) {
            throw new RefusedException(503, "records-unavailable", "the bank's database: " + e.getMessage());
        }
    }
}
