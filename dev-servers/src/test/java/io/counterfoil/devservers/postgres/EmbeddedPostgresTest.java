package io.counterfoil.devservers.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void eachDatabaseIsOnlyForItsOwnRole() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            postgres.create(new PostgresDatabase("receivables", "it's one"));
            postgres.create(new PostgresDatabase("banks", "two"));
            postgres.create(new PostgresDatabase("banks", "two")); // again: nothing to do
            PostgresAddress server = postgres.address();
            assertEquals("18", majorVersion(server.connect("receivables", "receivables", "it's one")));
            assertThrows(SQLException.class, () -> server.connect("receivables", "receivables", "one"));
            assertThrows(SQLException.class, () -> server.connect("receivables", "banks", "two"));
        }
    }

    @Test
    void aLockFileWithTheNumberOfAnotherProcessIsRemoved() throws Exception {
        PostgresCluster cluster = PostgresCluster.open(directory.resolve("pg"), "secret");
        Path lock = directory.resolve("pg/postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n");
        cluster.clearStaleLock();
        assertFalse(Files.exists(lock));
    }

    @Test
    void theLockFileOfAServerThatRunsIsLeftAlone() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            PostgresCluster same = PostgresCluster.open(directory.resolve("pg"), "ignored");
            Exception refused = assertThrows(Exception.class, same::clearStaleLock);
            assertTrue(refused.getMessage().contains("still work in"), refused.getMessage());
            assertTrue(Files.exists(directory.resolve("pg/postmaster.pid")), "port " + postgres.port());
        }
    }

    /** Containers often forbid user namespaces; then root becomes nobody. Only root can try that. */
    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root can become nobody")
    void rootWithoutUserNamespacesStartsItAsNobodyWhoReadsItsKey() throws Exception {
        PostgresCluster cluster = PostgresCluster.open(
                PostgresBinaries.unpacked(), Unprivileged.NOBODY, directory.resolve("pg"), "secret");
        Process server = new ProcessBuilder(cluster.serverCommandForTests(Loopback.freePort(), tls()))
                .redirectErrorStream(true)
                .start();
        try (var output = server.inputReader()) {
            assertTrue(
                    output.lines().anyMatch(line -> line.contains("database system is ready to accept connections")));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void withTlsItLetsInNobodyWithoutAndAClientKnowsItsServer() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0, tls())) {
            postgres.create(new PostgresDatabase("banks", "two"));
            int port = postgres.port();
            assertEquals("18", majorVersion(postgres.address().connect("banks", "banks", "two")));
            String plainUrl = new PostgresAddress(port, null).jdbcUrl("banks") + "?sslmode=disable";
            SQLException plain =
                    assertThrows(SQLException.class, () -> DriverManager.getConnection(plainUrl, "banks", "two"));
            assertTrue(plain.getMessage().contains("no encryption"), plain.getMessage());
            Path foreign = new Certificates(directory.resolve("foreign"), Clock.systemUTC())
                    .issue("postgres")
                    .authority();
            SQLException untrusted = assertThrows(
                    SQLException.class, () -> new PostgresAddress(port, foreign).connect("banks", "banks", "two"));
            assertTrue(untrusted.getMessage().contains("SSL error"), untrusted.getMessage());
        }
    }

    private TlsFiles tls() throws IOException {
        return new Certificates(directory.resolve("tls"), Clock.systemUTC()).issue("postgres");
    }

    private static String majorVersion(Connection opened) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_version")) {
            row.next();
            return row.getString(1).substring(0, 2);
        }
    }
}
