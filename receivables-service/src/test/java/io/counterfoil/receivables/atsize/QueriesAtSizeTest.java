package io.counterfoil.receivables.atsize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.receivables.Surroundings;
import io.counterfoil.service.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Asks everything of {@link Queries} of a database of years, and prints how long each took. A query that would take longer the
 * more there is reads too many rows, and fails here at the small size already; so does one that finds nothing where there is
 * something.
 */
@QuarkusTest
@TestProfile(AtSize.class)
@QuarkusTestResource(Surroundings.class)
class QueriesAtSizeTest {

    private static final Sizes SIZES = sizes();
    /** Names of those that are asked. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("counterfoil.queries.only", ".*"));

    private static final double SEED = Double.parseDouble(System.getProperty("counterfoil.queries.seed", "0.42"));
    private static final int TIMES = 40;

    /**
     * Rows that this session has read and not reported yet: whole tables, walks of an index that it began, and entries that these
     * went through. Rows fetched would not do: what an index alone answers fetches none.
     */
    private static final String ROWS_READ = """
            select relname, seq_tup_read + coalesce(idx_scan, 0) + (
                select coalesce(sum(pg_stat_get_xact_tuples_returned(indexrelid)), 0) from pg_index where indrelid = relid)::bigint as rows_read
            from pg_stat_xact_user_tables where schemaname in ('records', 'projection')
            """;

    private static Sizes sizes() {
        Integer pieces = Integer.getInteger("counterfoil.queries.pieces");
        if (pieces != null) {
            return Sizes.of(pieces);
        }
        return Boolean.getBoolean("counterfoil.full") ? Sizes.FULL : Sizes.SMALL;
    }

    @Inject
    Queries queries;

    @Inject
    Sql sql;

    @Inject
    DataSource database;

    private record Measured(Queries.Query query, int found, Map<String, Long> rowsOfTables, double[] milliseconds) {

        long rowsRead() {
            return rowsOfTables.values().stream().mapToLong(Long::longValue).sum();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-52s found %3d  rows read %8d  p50 %8.2f ms  p95 %8.2f ms",
                    query.name(),
                    found,
                    rowsRead(),
                    milliseconds[TIMES / 2],
                    milliseconds[TIMES * 95 / 100]);
        }
    }

    @Test
    void noQueryReadsMoreThanItShows() throws SQLException {
        System.out.printf("database of %s from seed %s (-Dcounterfoil.queries.seed)%n", SIZES, SEED);
        try (Connection connection = database.getConnection()) {
            new SeededDatabase(SIZES).fill(connection, SEED);
        }
        List<String> wrong = new ArrayList<>();
        List<Queries.Query> asked = queries.of(SIZES).stream()
                .filter(query -> ONLY.matcher(query.name()).matches())
                .toList();
        assertFalse(asked.isEmpty(), "no query is called " + ONLY);
        for (Queries.Query query : asked) {
            Measured measured = measure(query);
            System.out.println(measured.line());
            if (measured.rowsRead() > query.rowsMax()) {
                wrong.add(measured.line() + ", at most " + query.rowsMax() + ": " + measured.rowsOfTables());
            }
            if (measured.found() < query.foundMin()) {
                wrong.add(measured.line() + ", finds at least " + query.foundMin());
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private Measured measure(Queries.Query query) {
        int found = query.ask().apply(0);
        double[] milliseconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            query.ask().apply(i);
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new Measured(query, found, rowsOfTables(query), milliseconds);
    }

    /** In one transaction, hence in one session. */
    private Map<String, Long> rowsOfTables(Queries.Query query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Long> before = rowsOfTables();
            query.ask().apply(0);
            Map<String, Long> read = rowsOfTables();
            before.forEach((table, rows) -> read.merge(table, -rows, Long::sum));
            read.values().removeIf(rows -> rows == 0);
            return read;
        });
    }

    private Map<String, Long> rowsOfTables() {
        Map<String, Long> rows = new TreeMap<>();
        sql.named(ROWS_READ).list(row -> rows.merge(row.text("relname"), row.number("rows_read"), Long::sum));
        return rows;
    }
}
