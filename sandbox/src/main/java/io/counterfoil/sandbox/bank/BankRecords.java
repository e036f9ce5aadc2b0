package io.counterfoil.sandbox.bank;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            -- Null in rows of the time when what a quote was made for was not kept; such a quote is not approved.
            alter table bank.quote
                add column if not exists voucher_id  uuid,
                add column if not exists payable_id  uuid,
                add column if not exists supplier    uuid,
                add column if not exists minor_units bigint,
                add column if not exists valid_until date;
            create table if not exists bank.quote_document (
                bank        uuid   not null,
                request_id  uuid   not null,
                fingerprint text   not null,
                kind        text   not null,
                minor_units bigint not null check (minor_units > 0),
                primary key (bank, request_id, fingerprint),
                foreign key (bank, request_id) references bank.quote
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

    /**
     * @param body the JSON that was, or is about to be, sent to the service
     * @param validUntil last day on which the supplier may take it
     */
    record StoredQuote(String body, String termsHash, LocalDate validUntil, QuoteBasis basis) {}

    void createTables() {
        inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
                return true;
            }
        });
    }

    /** @throws RefusedException 409 for a quote of the time when what it was made for was not kept */
    Optional<StoredQuote> quote(UUID bank, UUID request) {
        return inTransaction(connection -> quote(connection, bank, request));
    }

    /** Keeps the first quote of a request: what is offered once is not changed by asking again. */
    StoredQuote storeQuote(UUID bank, UUID request, StoredQuote quote) {
        return inTransaction(connection -> {
            if (insertQuote(connection, bank, request, quote)) {
                insertDocuments(connection, bank, request, quote.basis());
            }
            return quote(connection, bank, request).orElseThrow();
        });
    }

    /**
     * Puts a quote on the same basis in the place of one that was never offered; gives what is stored, which is another
     * when another call was first.
     */
    StoredQuote replaceQuote(UUID bank, UUID request, StoredQuote stale, StoredQuote fresh) {
        return inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update bank.quote set body = ?, terms_hash = ?, valid_until = ?
                    where bank = ? and request_id = ? and body = ?""")) {
                update.setString(1, fresh.body());
                update.setString(2, fresh.termsHash());
                update.setObject(3, fresh.validUntil());
                update.setObject(4, bank);
                update.setObject(5, request);
                update.setString(6, stale.body());
                update.executeUpdate();
            }
            return quote(connection, bank, request).orElseThrow();
        });
    }

    private static boolean insertQuote(Connection connection, UUID bank, UUID request, StoredQuote quote)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into bank.quote
                    (bank, request_id, body, terms_hash, voucher_id, payable_id, supplier, minor_units, valid_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, bank);
            insert.setObject(2, request);
            insert.setString(3, quote.body());
            insert.setString(4, quote.termsHash());
            insert.setObject(5, quote.basis().voucher());
            insert.setObject(6, quote.basis().payable());
            insert.setObject(7, quote.basis().supplier());
            insert.setLong(8, quote.basis().minorUnits());
            insert.setObject(9, quote.validUntil());
            return insert.executeUpdate() == 1;
        }
    }

    private static void insertDocuments(Connection connection, UUID bank, UUID request, QuoteBasis basis)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bank.quote_document values (?, ?, ?, ?, ?)")) {
            for (QuoteBasis.Document document : basis.documents()) {
                insert.setObject(1, bank);
                insert.setObject(2, request);
                insert.setString(3, document.fingerprint().hex());
                insert.setString(4, document.kind().name());
                insert.setLong(5, document.minorUnits());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<StoredQuote> quote(Connection connection, UUID bank, UUID request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select body, terms_hash, voucher_id, payable_id, supplier, minor_units, valid_until
                from bank.quote where bank = ? and request_id = ?""")) {
            select.setObject(1, bank);
            select.setObject(2, request);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getObject("voucher_id") == null) {
                    throw new RefusedException(
                            409,
                            "quote-not-open",
                            "this bank no longer knows what its quote for " + request
                                    + " was made for; the supplier must request the financing anew");
                }
                QuoteBasis basis = new QuoteBasis(
                        row.getObject("voucher_id", UUID.class),
                        row.getObject("payable_id", UUID.class),
                        row.getObject("supplier", UUID.class),
                        row.getLong("minor_units"),
                        documents(connection, bank, request));
                return Optional.of(new StoredQuote(
                        row.getString("body"),
                        row.getString("terms_hash"),
                        row.getObject("valid_until", LocalDate.class),
                        basis));
            }
        }
    }

    private static Set<QuoteBasis.Document> documents(Connection connection, UUID bank, UUID request)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select fingerprint, kind, minor_units from bank.quote_document where bank = ? and request_id = ?")) {
            select.setObject(1, bank);
            select.setObject(2, request);
            Set<QuoteBasis.Document> documents = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    documents.add(new QuoteBasis.Document(
                            new Bytes32(rows.getString("fingerprint")),
                            DocumentKind.valueOf(rows.getString("kind")),
                            rows.getLong("minor_units")));
                }
            }
            return documents;
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
