package io.counterfoil.ledger;

import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL as in production. */
final class TestDatabase implements AutoCloseable {

    private static final PostgresDatabase BANKS = new PostgresDatabase("banks", "banks");

    private final EmbeddedPostgres postgres;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestDatabase start(Path folder) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, 0);
            postgres.create(BANKS);
            return new TestDatabase(postgres);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Without the journal's tables. */
    DataSource empty() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.jdbcUrl(BANKS.name()));
        database.setUser(BANKS.name());
        database.setPassword(BANKS.password());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists submission, replaced_submission, flyway_schema_history");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return database;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
