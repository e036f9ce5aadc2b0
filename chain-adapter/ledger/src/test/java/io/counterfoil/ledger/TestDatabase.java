package io.counterfoil.ledger;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** PostgreSQL as in production. */
final class TestDatabase implements AutoCloseable {

    private static final PostgresDatabase BANKS = new PostgresDatabase("banks", "banks");

    private static final int CONNECTIONS_MAX = 16;

    private final EmbeddedPostgres postgres;
    /** A new connection costs more than all that a test does with it. */
    private final AgroalDataSource pool;

    private TestDatabase(EmbeddedPostgres postgres) throws SQLException {
        this.postgres = postgres;
        this.pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(CONNECTIONS_MAX)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(postgres.jdbcUrl(BANKS.name()))
                                .principal(new NamePrincipal(BANKS.name()))
                                .credential(new SimplePassword(BANKS.password())))));
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
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists submission, replaced_submission, flyway_schema_history");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        postgres.close();
    }
}
