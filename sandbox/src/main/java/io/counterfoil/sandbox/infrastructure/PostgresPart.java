package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.postgres.PostgresCluster;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL, with a database and a role for each process that keeps something in it. */
record PostgresPart(Sandbox sandbox) implements Part {

    private static final String SUPERUSER_SECRET = "postgres-superuser";

    static final String RECEIVABLES = "receivables";
    static final String KEYCLOAK = "keycloak";
    static final String WORKFLOW = "workflow";

    /** The password of a database's role. */
    static String password(Sandbox sandbox, String database) {
        return sandbox.secrets().text("postgres-" + database);
    }

    static String jdbcUrl(Sandbox sandbox, String database) {
        return sandbox.postgres().jdbcUrl(database);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of("postgres");
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.tls().scheme("postgresql") + "://" + Loopback.HOST + ":" + port();
    }

    @Override
    public Launch launch() throws IOException {
        PostgresCluster cluster =
                PostgresCluster.open(sandbox.folder("pg"), sandbox.secrets().text(SUPERUSER_SECRET));
        cluster.clearStaleLock();
        TlsFiles own = sandbox.tls().of(name());
        List<String> command = own == null ? cluster.serverCommand(port()) : cluster.serverCommand(port(), own);
        return new Launch(command, Map.of());
    }

    @Override
    public Optional<String> problem() {
        try (Connection connection = sandbox.postgres()
                .connect(
                        "postgres", PostgresCluster.SUPERUSER, sandbox.secrets().text(SUPERUSER_SECRET))) {
            return connection.isValid(2) ? Optional.empty() : Optional.of("does not answer");
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void whenReady() throws IOException {
        List<String> databases = new ArrayList<>(List.of(RECEIVABLES, KEYCLOAK, WORKFLOW));
        Gateway.ALL.forEach(gateway -> databases.add(gateway.database()));
        for (String database : databases) {
            try {
                new PostgresDatabase(database, password(sandbox, database))
                        .createIfMissing(sandbox.postgres(), sandbox.secrets().text(SUPERUSER_SECRET));
            } catch (SQLException e) {
                throw new IOException("database " + database + " cannot be created: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public String endSignal() {
        return "INT";
    }

    private int port() {
        return sandbox.ports().of("postgres");
    }
}
