package io.counterfoil.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands with PostgreSQL, Kafka and Keycloak as they are, each in its own process; first with TLS, then without. */
class CounterfoilTest {

    private static final List<String> PORTS = List.of(
            "postgres",
            "kafka",
            "kafka-controller",
            "keycloak",
            "keycloak-management",
            "devnode",
            "receivables-service",
            "receivables-service-management",
            "banks",
            "banks-management",
            "bank-b",
            "bank-b-management",
            "workflow",
            "workflow-management",
            "portal",
            "portal-management",
            "customs",
            "registry",
            "mail",
            "smtp");

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
        Answer nobody = run("users");
        assertNotEquals(0, nobody.exitCode());
        assertTrue(nobody.err().contains("nothing is installed"), nobody.err());
        assertEquals(1, nobody.err().lines().count());
        Map<String, Integer> ports = new TreeMap<>();
        List<String> up = new ArrayList<>(List.of("up", "--tls"));
        PORTS.forEach(name -> ports.put(name, Loopback.freePort()));
        ports.forEach((name, port) -> up.addAll(List.of("--port", name + "=" + port)));
        ok(run(up.toArray(String[]::new)));

        JsonNode before = status();
        write(ports.get("postgres"));
        killMinusNine(before);
        assertNotEquals(0, run("status").exitCode());
        ok(run("up")); // on the same ports: they are remembered
        assertEquals(urls(before).toList(), urls(status()).toList());
        ok(run("down"));
        ok(run("up", "--no-tls"));
        JsonNode after = status();
        assertEquals(Set.of("https", "kafka+tls", "postgresql+tls", "bcos+tls"), schemes(before));
        assertEquals(Set.of("http", "kafka", "postgresql", "bcos"), schemes(after));
        assertEquals(ports(before), ports(after));
        ok(run("verify"));
        assertEquals(1, read(ports.get("postgres")), "what was committed before the kill");
        secretsAreForTheirOwnerOnly();
        whoIsListedGetsInAndNobodyElse(after);
        withTotpAPasswordIsNotEnoughForAChecker(after);
        noSecretIsInALog();

        Answer changed = run("up", "--port-base", "30000");
        assertTrue(changed.err().contains("down first"), changed.err());

        ok(run("down", "--wipe"));
        assertFalse(Files.exists(directory.resolve("data")));
        ports.values().forEach(port -> assertTrue(Loopback.isFree(port)));
    }

    private Logins logins(JsonNode status) throws Exception {
        Answer answer = run("users", "--json");
        ok(answer);
        return new Logins(new ObjectMapper().readTree(answer.out()), urlOf(status, "receivables-service"));
    }

    private static String urlOf(JsonNode status, String part) {
        for (JsonNode service : status.get("services")) {
            if (service.get("name").asText().equals(part)) {
                return service.get("url").asText();
            }
        }
        throw new IllegalArgumentException(part);
    }

    private void whoIsListedGetsInAndNobodyElse(JsonNode status) throws Exception {
        Logins logins = logins(status);
        for (JsonNode user : logins.listed().path("users")) {
            String token = logins.byPassword(user).path("access_token").asText();
            assertEquals(200, logins.statusAtService(token), user.path("name").asText());
        }
        for (JsonNode client : logins.listed().path("clients")) {
            String id = client.path("id").asText();
            String token = logins.byClientCredentials(id, client.path("secret").asText())
                    .path("access_token")
                    .asText();
            assertEquals(200, logins.statusAtService(token), id);
            assertEquals(401, logins.statusAtService(tampered(token)), id);
            assertFalse(logins.byClientCredentials(id, "0".repeat(64)).has("access_token"), id);
        }
        anExpiredTokenIsRefused(logins, status);
    }

    /** Keycloak signs it as any other; it lives one second. */
    private void anExpiredTokenIsRefused(Logins logins, JsonNode status) throws Exception {
        KeycloakAdmin admin = new KeycloakAdmin(
                HttpClient.newHttpClient(),
                URI.create(urlOf(status, "keycloak")),
                Files.readString(directory.resolve("data/secrets/keycloak-admin"))
                        .strip());
        ObjectMapper json = new ObjectMapper();
        ObjectNode client = (ObjectNode) json.readTree("""
                {"clientId": "short-lived", "secret": "short-lived-secret", "publicClient": false, "fullScopeAllowed": false,
                 "standardFlowEnabled": false, "serviceAccountsEnabled": true, "attributes": {"access.token.lifespan": "1"},
                 "defaultClientScopes": ["basic", "roles", "counterfoil"]}""");
        ObjectNode account = (ObjectNode) json.readTree("""
                {"username": "service-account-short-lived", "enabled": true, "serviceAccountClientId": "short-lived",
                 "realmRoles": ["regulator"]}""");
        admin.addMissing(
                "counterfoil",
                json.createArrayNode().add(client),
                json.createArrayNode().add(account));
        JsonNode answer = logins.byClientCredentials("short-lived", "short-lived-secret");
        String token = answer.path("access_token").asText();
        assertFalse(token.isEmpty(), answer::toString);
        Awaitility.await().until(() -> logins.statusAtService(token) == 401);
    }

    /** Another participant, say: the signature no longer fits. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = claims.replace("\"participant\":\"0", "\"participant\":\"1");
        assertNotEquals(claims, other);
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private void withTotpAPasswordIsNotEnoughForAChecker(JsonNode status) throws Exception {
        ok(run("up", "--totp"));
        Logins logins = logins(status);
        assertTrue(logins.listed().path("totpRequired").asBoolean());
        assertFalse(logins.byPassword(logins.user("enterprise-checker")).has("access_token"));
        JsonNode answer = logins.byPasswordAndTotp(logins.user("enterprise-checker"));
        assertEquals(200, logins.statusAtService(answer.path("access_token").asText()), answer.toString());
        assertTrue(logins.byPassword(logins.user("enterprise-maker")).has("access_token"));
        ok(run("up", "--no-totp"));
        assertTrue(logins.byPassword(logins.user("enterprise-checker")).has("access_token"));
    }

    private void noSecretIsInALog() throws Exception {
        List<String> secrets = new ArrayList<>();
        try (var files = Files.list(directory.resolve("data/secrets"))) {
            for (Path file : files.toList()) {
                secrets.add(Files.readString(file).strip());
            }
        }
        assertTrue(secrets.size() > 20, secrets.size() + " secrets");
        try (var logs = Files.list(directory.resolve("data/logs"))) {
            for (Path log : logs.toList()) {
                String text = Files.readString(log);
                assertTrue(secrets.stream().noneMatch(text::contains), log.toString());
            }
        }
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

    private static Set<String> schemes(JsonNode status) {
        return urls(status).map(URI::getScheme).collect(Collectors.toSet());
    }

    private static List<Integer> ports(JsonNode status) {
        return urls(status).map(URI::getPort).sorted().toList();
    }

    private static Stream<URI> urls(JsonNode status) {
        return status.get("services").findValuesAsText("url").stream().map(URI::create);
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
