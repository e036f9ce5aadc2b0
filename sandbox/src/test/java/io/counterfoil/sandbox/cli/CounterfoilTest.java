package io.counterfoil.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.embedded.Loopback;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands with PostgreSQL, Kafka and Keycloak as they are, each in its own process. */
class CounterfoilTest {

    private static final List<String> PORTS = List.of(
            "postgres",
            "kafka",
            "kafka-controller",
            "keycloak",
            "keycloak-management",
            "devnode",
            "receivables-service",
            "banks");

    @TempDir
    Path directory;

    private record Answer(int exitCode, String out, String err) {}

    @AfterEach
    void stop() {
        run("down");
    }

    @Test
    void whatRunsIsFoundKilledStartedAgainStoppedAndWiped() throws Exception {
        assertNotEquals(0, run("status").exitCode(), "nothing runs yet");
        Map<String, Integer> ports = new TreeMap<>();
        List<String> up = new ArrayList<>(List.of("up"));
        PORTS.forEach(name -> ports.put(name, Loopback.freePort()));
        ports.forEach((name, port) -> up.addAll(List.of("--port", name + "=" + port)));
        ok(run(up.toArray(String[]::new)));

        JsonNode before = status();
        write(ports.get("postgres"));
        killMinusNine(before);
        assertNotEquals(0, run("status").exitCode());
        ok(run("up")); // on the same ports: they are remembered
        JsonNode after = status();
        assertEquals(urls(before), urls(after));
        assertEquals(1, read(ports.get("postgres")), "what was committed before the kill");
        secretsAreForTheirOwnerOnly();

        Answer changed = run("up", "--port-base", "30000");
        assertTrue(changed.err().contains("down first"), changed.err());

        ok(run("down", "--wipe"));
        assertFalse(Files.exists(directory.resolve("data")));
        ports.values().forEach(port -> assertTrue(Loopback.isFree(port)));
    }

    /** The shape that scripts rely on. */
    private JsonNode status() throws Exception {
        Answer answer = run("status", "--json");
        ok(answer);
        JsonNode status = new ObjectMapper().readTree(answer.out());
        assertEquals(
                directory.resolve("data").toString(),
                status.get("dataDirectory").asText());
        for (JsonNode service : status.get("services")) {
            List<String> names = new ArrayList<>();
            service.fieldNames().forEachRemaining(names::add);
            assertEquals(List.of("name", "kind", "url", "openapi", "health", "ready", "pid"), names);
            assertTrue(List.of("api", "page", "infrastructure")
                    .contains(service.get("kind").asText()));
            assertEquals("UP", service.get("health").asText(), service.toString());
            assertTrue(service.get("ready").asBoolean());
            assertTrue(ProcessHandle.of(service.get("pid").asLong()).isPresent());
        }
        return status;
    }

    /** PostgreSQL's own children as well: they end when they notice that their parent is gone. */
    private static void killMinusNine(JsonNode status) {
        for (JsonNode service : status.get("services")) {
            ProcessHandle part = ProcessHandle.of(service.get("pid").asLong()).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(part.descendants().toList());
            all.add(part);
            all.forEach(ProcessHandle::destroyForcibly);
            Awaitility.await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private static List<String> urls(JsonNode status) {
        return status.get("services").findValuesAsText("url");
    }

    private void write(int port) throws Exception {
        try (Connection connection = connect(port);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 1 AS value");
        }
    }

    private int read(int port) throws Exception {
        try (Connection connection = connect(port);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connect(int port) throws SQLException, IOException {
        String password = Files.readString(directory.resolve("data/secrets/postgres-receivables"))
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/receivables", "receivables", password);
    }

    private void secretsAreForTheirOwnerOnly() throws Exception {
        try (var secrets = Files.list(directory.resolve("data/secrets"))) {
            for (Path secret : secrets.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(secret));
                assertEquals("rw-------", mode, secret.toString());
            }
        }
    }

    private Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Counterfoil.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", directory.resolve("data").toString()));
        return new Answer(command.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private static void ok(Answer answer) {
        assertEquals(0, answer.exitCode(), answer.err() + answer.out());
    }
}
