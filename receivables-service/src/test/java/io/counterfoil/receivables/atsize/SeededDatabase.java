package io.counterfoil.receivables.atsize;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills a migrated, empty database with what years of trade would leave. Sets of rows by SQL, valid against every constraint;
 * the same seed makes the same rows.
 */
final class SeededDatabase {

    static final String STREAM = "0x" + "5e".repeat(32);

    /** Debtor of every tenth payable. */
    static final UUID DEBTOR = id(5, 1);
    /** Holds one piece in forty, and asks for one financing in forty; of what is locked now a third. */
    static final UUID HOLDER = id(5, 1001);
    /** One of ten; each request asks two of them. */
    static final UUID BANK = id(5, 103);

    static final UUID STRANGER = id(5, 9_999_999);

    private static final int VACUUMS_MAX = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Sizes sizes;

    SeededDatabase(Sizes sizes) {
        this.sizes = sizes;
    }

    /** As the function of the same name in the database: in the order of their numbers, as ids of version 7 are in time. */
    static UUID id(int kind, long number) {
        return UUID.fromString("0198000%x-0000-7000-8000-%012x".formatted(kind, number));
    }

    static UUID payable(long number) {
        return id(1, number);
    }

    static UUID piece(long number) {
        return id(2, number);
    }

    static UUID request(long number) {
        return id(3, number);
    }

    /** @param seed -1 to 1 */
    void fill(Connection owner, double seed) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    create function pg_temp.id(kind int, number bigint) returns uuid language sql immutable as
                    $$ select ('0198000' || to_hex(kind) || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$
                    """);
            statement.execute(
                    "create function pg_temp.supplier() returns uuid language sql volatile as $$ select pg_temp.id(5,"
                            + " case when random() < 0.025 then 1001 else 1001 + floor(random() * " + sizes.suppliers()
                            + ")::bigint end) $$");
            statement.execute("create function pg_temp.holder() returns uuid language sql immutable as"
                    + " $$ select pg_temp.id(5, 1001) $$");
            statement.execute("select setseed(" + seed + ")");
            owner.commit();
            for (String sql : statements()) {
                statement.execute("set constraints all immediate");
                statement.execute(sql);
                owner.commit();
            }
            owner.setAutoCommit(true);
            vacuum(statement);
        }
    }

    /**
     * As the server does by itself in time: statistics, and the map of pages that need no second look. Without the map an
     * index alone does not answer. A transaction that began before keeps pages out of it, so it takes more than one try.
     */
    private static void vacuum(Statement statement) throws SQLException {
        for (int tries = 0; tries < VACUUMS_MAX; tries++) {
            statement.execute("vacuum (analyze) " + Seed.TABLES);
            try (ResultSet map = statement.executeQuery("""
                    select from pg_class where relnamespace in ('records'::regnamespace, 'projection'::regnamespace)
                        and relkind = 'r' and relpages > 50 and relallvisible < relpages * 0.95
                    """)) {
                if (!map.next()) {
                    return;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("tables are not clean after " + VACUUMS_MAX + " runs of vacuum");
    }

    private List<String> statements() {
        return Seed.STATEMENTS.stream()
                .map(sql -> sql.replace(":payablesOnChain", "" + sizes.payablesOnChain())
                        .replace(":payables", "" + sizes.payables())
                        .replace(":requestsOnChain", "" + sizes.requestsOnChain())
                        .replace(":requests", "" + sizes.requests())
                        .replace(":suppliers", "" + sizes.suppliers())
                        .replace(":pieces", "" + sizes.pieces())
                        .replace(":widest", "" + sizes.widest())
                        .replace(":firstPart", "" + sizes.firstPart())
                        .replace(":audits", "" + sizes.auditEntries()))
                .toList();
    }
}
