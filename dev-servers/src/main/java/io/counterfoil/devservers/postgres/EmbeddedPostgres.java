package io.counterfoil.devservers.postgres;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server for tests: a child process that ends with {@link #close()} or with the JVM. Not durable, but fast. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process server;
    private final PostgresAddress address;
    private final String superuserPassword;
    private final Thread atExit;

    private EmbeddedPostgres(Process server, PostgresAddress address, String superuserPassword) {
        this.server = server;
        this.address = address;
        this.superuserPassword = superuserPassword;
        this.atExit = new Thread(server::destroyForcibly, "end-postgres");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Serves a new cluster in {@code directory/pg}, log in {@code directory/postgres.log}.
     *
     * @param port 0 takes a free one
     */
    public static EmbeddedPostgres start(Path directory, int port) throws IOException {
        return start(directory, port, null);
    }

    /** @param tls null: no TLS */
    static EmbeddedPostgres start(Path directory, int port, @Nullable TlsFiles tls) throws IOException {
        Files.createDirectories(directory);
        String password = UUID.randomUUID().toString();
        PostgresCluster cluster = PostgresCluster.open(directory.resolve("pg"), password);
        int chosen = port == 0 ? Loopback.freePort() : port;
        Path log = directory.resolve("postgres.log");
        Process process = new ProcessBuilder(cluster.serverCommandForTests(chosen, tls))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                process, new PostgresAddress(chosen, tls == null ? null : tls.authority()), password);
        try {
            postgres.awaitReady(log);
            return postgres;
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public int port() {
        return address.port();
    }

    PostgresAddress address() {
        return address;
    }

    public String jdbcUrl(String database) {
        return address.jdbcUrl(database);
    }

    /** Creates the database and a role of the same name that owns it. */
    public void create(PostgresDatabase database) throws SQLException {
        database.createIfMissing(address, superuserPassword);
    }

    /** As the superuser; the caller closes. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return address.connect(database, PostgresCluster.SUPERUSER, superuserPassword);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException theJvmEnds) {
            server.destroyForcibly();
            return;
        }
        try {
            // Java can only send SIGTERM, on which PostgreSQL waits for its clients; SIGINT disconnects them.
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            if (!server.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (IOException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (true) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL ended with " + server.exitValue() + ": " + Files.readString(log));
            }
            try (Connection ready = connectAsSuperuser("postgres")) {
                if (ready.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("PostgreSQL is not ready, see " + log, notYet);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
