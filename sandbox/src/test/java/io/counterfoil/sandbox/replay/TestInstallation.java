package io.counterfoil.sandbox.replay;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.postgres.PostgresCluster;
import io.counterfoil.replay.client.Place;
import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.infrastructure.Wishes;
import io.counterfoil.sandbox.process.DataFolder;
import io.counterfoil.sandbox.process.PartStatus;
import io.counterfoil.verification.Verification;
import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The real parts in a folder of their own, on ports that were free. */
public final class TestInstallation implements AutoCloseable {
    private final Path data;
    private final Sandbox sandbox;

    public TestInstallation(Path data) throws IOException {
        this(data, null);
    }

    /** @param signer whether the service's keys are in a process of their own */
    TestInstallation(Path data, @Nullable Boolean signer) throws IOException {
        this(data, signer, false, "");
    }

    /** With Prometheus and a collector of traces. @param settings of all services, as a file of properties */
    public static TestInstallation observed(Path data, String settings) throws IOException {
        return new TestInstallation(data, null, true, settings);
    }

    /** What a backup holds, on the ports that it remembers. */
    public static TestInstallation restored(Path data) throws IOException {
        return new TestInstallation(Wishes.NONE, data);
    }

    private TestInstallation(Wishes wishes, Path data) throws IOException {
        this.data = data;
        this.sandbox = started(open(), wishes);
    }

    private TestInstallation(Path data, @Nullable Boolean signer, boolean observed, String settings)
            throws IOException {
        this.data = data;
        Map<String, Integer> ports = new LinkedHashMap<>();
        Sandbox planned = open();
        for (String name : planned.ports().byName().keySet()) {
            ports.put(name, Loopback.freePort());
        }
        new DataFolder(data).create();
        if (!settings.isEmpty()) {
            Files.writeString(
                    Files.createDirectories(data.resolve("config")).resolve("application.properties"), settings);
        }
        publishYears();
        this.sandbox = started(planned, new Wishes(null, ports, null, signer, observed));
    }

    /** Of an installation that does not start as a whole nothing goes on running. */
    private Sandbox started(Sandbox planned, Wishes wishes) throws IOException {
        try {
            return planned.up(wishes, System.out::println);
        } catch (IOException | RuntimeException failed) {
            open().supervisor(System.out::println).wipe();
            throw failed;
        }
    }

    /** Made up: of each year, only its first day is off. */
    private void publishYears() throws IOException {
        Path calendars = Files.createDirectories(data.resolve("calendars"));
        for (int year = 2000; year <= 2040; year++) {
            Files.writeString(
                    calendars.resolve(year + ".json"),
                    "{\"year\":%1$d,\"papers\":[],\"days\":[{\"name\":\"made up\",\"date\":\"%1$d-01-01\",\"isOffDay\":true}]}"
                            .formatted(year));
        }
    }

    private Sandbox open() throws IOException {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs("--data", data.toString());
        return holder.installation.open();
    }

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        private Installation installation;
    }

    public record Answer(int exitCode, String out, String err) {}

    public Answer replay(Path file, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("--data", data, file));
        arguments.addAll(List.of(options));
        return run(new ReplayCommand(), arguments.toArray());
    }

    /** @param command a command of ./counterfoil */
    public Answer run(Object command, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failure.printStackTrace(failed.getErr());
                    return 1;
                });
        int exitCode = line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Answer(exitCode, out.toString(), err.toString());
    }

    public void up() throws IOException {
        sandbox.up(System.out::println);
    }

    public void killMinusNine(String part) throws IOException {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        Awaitility.await().until(() -> !process.isAlive());
    }

    /** {@code STOP}: the part answers nobody until {@code CONT}. */
    public void signal(String part, String signal) throws IOException, InterruptedException {
        signal(process(part), signal);
    }

    public static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    ProcessHandle process(String part) throws IOException {
        return ProcessHandle.of(status(part).pid()).orElseThrow();
    }

    /** Why it is not ready; empty when it is. */
    String problem(String part) throws IOException {
        String problem = status(part).problem();
        return problem == null ? "" : problem;
    }

    /** All that the service says of itself; status shows its beginning only. */
    String readiness() throws IOException, InterruptedException {
        URI health = URI.create(sandbox.url("receivables-service") + "/q/health/ready");
        return sandbox.tls()
                .httpClient()
                .send(
                        HttpRequest.newBuilder(health)
                                .timeout(Duration.ofMinutes(1))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private PartStatus status(String part) {
        return sandbox.supervisor(line -> {}).status().stream()
                .filter(status -> status.name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    Verification verify(Path journal) {
        return new RunningSandbox(sandbox).verify(journal, new HowFar());
    }

    String kafka() {
        return "127.0.0.1:" + sandbox.ports().of("kafka");
    }

    String chain() {
        return sandbox.peer();
    }

    public Place place() throws IOException {
        return new RunningSandbox(sandbox).place();
    }

    /** To the service's database, as the service. */
    public Connection database() throws SQLException {
        return database("receivables");
    }

    /** @param name of the database and of its user */
    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                sandbox.postgres().jdbcUrl(name), name, sandbox.secrets().text("postgres-" + name));
    }

    /** As whoever rules over the database can. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                sandbox.postgres().jdbcUrl(database),
                PostgresCluster.SUPERUSER,
                sandbox.secrets().text("postgres-superuser"));
    }

    /** After whatever was played here. */
    public LocalDate nextDay() throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select today + 1 from projection.business_date")) {
            rows.next();
            return rows.getObject(1, LocalDate.class);
        }
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public long count(String sql) throws SQLException {
        return countIn("receivables", sql);
    }

    /** @param name of the database and of its user */
    void executeIn(String name, String sql) throws SQLException {
        try (Connection connection = database(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param name of the database and of its user */
    public long countIn(String name, String sql) throws SQLException {
        try (Connection connection = database(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** @param sql one column of text @param name of the database and of its user */
    List<String> textsIn(String name, String sql) throws SQLException {
        try (Connection connection = database(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        sandbox.supervisor(line -> {}).wipe();
    }
}
