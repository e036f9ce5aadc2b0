package io.counterfoil.receivables;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Of a database that a test makes for itself: as application.properties has them. */
public final class Migrations {

    private Migrations() {}

    public static FluentConfiguration ofService() {
        return Flyway.configure()
                .schemas("records", "projection")
                .defaultSchema("records")
                .locations("db/migration", "io/counterfoil/ledger/journal", "io/counterfoil/service");
    }
}
