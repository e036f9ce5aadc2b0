package io.counterfoil.devservers.postgres;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.PrivateFiles;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One data folder of PostgreSQL and the command that serves it. Password authentication (SCRAM), no Unix sockets. */
public final class PostgresCluster {

    public static final String SUPERUSER = "postgres";

    private static final Duration INITDB_TIMEOUT = Duration.ofMinutes(2);

    /** For two cores and less than 512 MB; what is acknowledged is on disk. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Loopback.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "100"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("logging_collector", "off"));

    /** Read instead of initdb's pg_hba.conf, which lets in clients without TLS. */
    private static final String ONLY_TLS = "hostssl all all " + Loopback.HOST + "/32 scram-sha-256\n";

    /** What tests give up for speed: their data need not outlive the machine. */
    private static final Map<String, String> NOT_DURABLE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "shared_buffers", "32MB");

    private final PostgresBinaries binaries;
    private final Unprivileged user;
    private final Path directory;

    private PostgresCluster(PostgresBinaries binaries, Unprivileged user, Path directory) {
        this.binaries = binaries;
        this.user = user;
        this.directory = directory;
    }

    /** Opens the cluster in {@code directory}; a missing one is created with {@code superuserPassword}. */
    public static PostgresCluster open(Path directory, String superuserPassword) throws IOException {
        return open(PostgresBinaries.unpacked(), Unprivileged.detect(), directory, superuserPassword);
    }

    static PostgresCluster open(PostgresBinaries binaries, Unprivileged user, Path directory, String superuserPassword)
            throws IOException {
        PostgresCluster cluster =
                new PostgresCluster(binaries, user, directory.toAbsolutePath().normalize());
        if (!Files.isRegularFile(cluster.directory.resolve("PG_VERSION"))) {
            cluster.initialise(superuserPassword);
        }
        return cluster;
    }

    /** The command of a server that runs in the foreground; end it with {@code SIGINT} (PostgreSQL's fast shutdown). */
    public List<String> serverCommand(int port) {
        return serverCommand(port, Map.of());
    }

    /**
     * As {@link #serverCommand(int)}, of a server that lets in nobody without TLS.
     *
     * @param tls the server's own; it asks clients for their password, not for a certificate
     */
    public List<String> serverCommand(int port, TlsFiles tls) throws IOException {
        return serverCommand(port, tlsSettings(tls));
    }

    List<String> serverCommandForTests(int port, @Nullable TlsFiles tls) throws IOException {
        Map<String, String> settings = new HashMap<>(NOT_DURABLE);
        if (tls != null) {
            settings.putAll(tlsSettings(tls));
        }
        return serverCommand(port, settings);
    }

    /** In the cluster's folder lie copies: the server refuses a key that is not its user's, and is not always ours. */
    private Map<String, String> tlsSettings(TlsFiles tls) throws IOException {
        Path certificate = copyOfServer("tls.crt", Files.readAllBytes(tls.certificate()));
        Path key = copyOfServer("tls.key", Files.readAllBytes(tls.key()));
        Path clients = copyOfServer("pg_hba_tls.conf", ONLY_TLS.getBytes(StandardCharsets.US_ASCII));
        return Map.of(
                "ssl", "on",
                "ssl_cert_file", certificate.toString(),
                "ssl_key_file", key.toString(),
                "ssl_min_protocol_version", "TLSv1.3",
                "hba_file", clients.toString());
    }

    private Path copyOfServer(String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        PrivateFiles.write(file, content);
        user.own(file);
        return file;
    }

    /**
     * Removes the lock file that a killed server left. PostgreSQL does so itself unless its number now belongs to another
     * process, which after a restart of the machine is likely.
     *
     * @throws IOException if a server still works on this folder: two servers on one folder destroy it
     */
    public void clearStaleLock() throws IOException {
        Path lock = directory.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<Long> workers = ProcessesIn.directory(directory, Duration.ofSeconds(10));
        if (!workers.isEmpty()) {
            throw new IOException("PostgreSQL processes " + workers + " still work in " + directory
                    + " and were not started by this command; stop them first");
        }
        Files.delete(lock);
    }

    private List<String> serverCommand(int port, Map<String, String> overrides) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(overrides);
        settings.put("port", Integer.toString(port));
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(binaries.program("postgres").toString(), "-D", directory.toString()));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** In a folder beside it first, so that a cluster with the final name is a whole one even if this is killed. */
    private void initialise(String superuserPassword) throws IOException {
        Path parent = PrivateFiles.createDirectory(
                Objects.requireNonNull(directory.getParent(), "the data folder is not the root"));
        Path making = Files.createTempDirectory(parent, directory.getFileName() + "-making-");
        Path passwordFile = parent.resolve(making.getFileName() + ".password");
        try {
            PrivateFiles.write(passwordFile, superuserPassword.getBytes(StandardCharsets.UTF_8));
            user.own(making);
            List<String> command = new ArrayList<>(user.prefix());
            command.addAll(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + making,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--no-instructions"));
            run(command);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.deleteIfExists(directory); // an empty folder, or this fails
        Files.move(making, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("initdb", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            Process initdb = builder.start();
            if (!initdb.waitFor(INITDB_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                initdb.destroyForcibly();
                throw new IOException("initdb did not end within " + INITDB_TIMEOUT.toSeconds() + " s");
            }
            if (initdb.exitValue() != 0) {
                throw new IOException("initdb ended with " + initdb.exitValue() + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for initdb", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
