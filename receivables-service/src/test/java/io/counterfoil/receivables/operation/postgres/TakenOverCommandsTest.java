package io.counterfoil.receivables.operation.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.receivables.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the time when a request and its transaction were one row. */
class TakenOverCommandsTest {

    private static final PostgresDatabase DATABASE = new PostgresDatabase("receivables", "receivables");
    private static final String PENDING = "01900000-0000-7000-8000-000000000001";
    private static final String OFF_CHAIN = "01900000-0000-7000-8000-000000000002";

    @TempDir
    Path folder;

    @Test
    void itsCommandsBecomeRequestsAndSubmissionsOnce() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0)) {
            postgres.create(DATABASE);
            migrate(postgres, before -> before.repeatableSqlMigrationPrefix("None"));
            try (Connection connection = DriverManager.getConnection(
                            postgres.jdbcUrl(DATABASE.name()), DATABASE.name(), DATABASE.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        insert into records.command (id, participant, idempotency_key, body_sha256, detail, state,
                                                     transaction_hash, signed_hex, block_limit, result)
                        values ('%1$s', gen_random_uuid(), 'key 1', 'aa', 'OFFER_PART %1$s - - - -', 'PENDING',
                                '0x01', '0x02', 900, null),
                               ('%2$s', gen_random_uuid(), 'key 2', 'bb', 'ACCEPT_TERMS %2$s - - - -', 'CONFIRMED',
                                null, null, 0, '{}');
                        insert into records.replaced_transaction (transaction_hash, command_id, replaced_by)
                        values ('0x00', '%1$s', '0x01')""".formatted(PENDING, OFF_CHAIN));

                migrate(postgres, now -> now);
                migrate(postgres, again -> again);

                assertEquals(
                        List.of(
                                PENDING + " key 1 aa OFFER_PART " + PENDING + " - - - - null",
                                OFF_CHAIN + " key 2 bb ACCEPT_TERMS " + OFF_CHAIN + " - - - - {}"),
                        rows(
                                statement,
                                "id, idempotency_key, body_sha256, detail, answer from records.request order by id"));
                assertEquals(
                        List.of("0x01 key 1 OFFER_PART " + PENDING + " 0x02 900 PENDING"),
                        rows(
                                statement,
                                "transaction_hash, idempotency_key, detail, operation_id, signed_hex, block_limit, state"
                                        + " from records.submission"));
                assertEquals(
                        List.of("0x00 0x01"),
                        rows(statement, "transaction_hash, replaced_by from records.replaced_submission"));
                assertEquals(List.of("null"), rows(statement, "to_regclass('records.command')"));
            }
        }
    }

    private interface Changed {
        FluentConfiguration of(FluentConfiguration usual);
    }

    private static void migrate(EmbeddedPostgres postgres, Changed changed) {
        changed.of(Migrations.ofService()
                        .dataSource(postgres.jdbcUrl(DATABASE.name()), DATABASE.name(), DATABASE.password()))
                .load()
                .migrate();
    }

    private static List<String> rows(Statement statement, String select) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select " + select)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(column == 1 ? "" : " ").append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        }
    }
}
