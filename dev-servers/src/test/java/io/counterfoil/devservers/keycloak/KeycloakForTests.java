package io.counterfoil.devservers.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.postgres.EmbeddedPostgres;
import io.counterfoil.devservers.postgres.PostgresDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A Keycloak on a PostgreSQL of its own, as a child process that ends with {@link #close()} or with the JVM. */
final class KeycloakForTests implements AutoCloseable {

    private static final int HEAP_MB = 256;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4); // the first on a machine also builds

    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final EmbeddedPostgres postgres;
    private final KeycloakHome home;
    private final KeycloakSettings settings;
    private final Path log;
    private Process server;

    private KeycloakForTests(EmbeddedPostgres postgres, KeycloakHome home, KeycloakSettings settings, Path log) {
        this.postgres = postgres;
        this.home = home;
        this.settings = settings;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (server != null) {
                server.destroyForcibly();
            }
        }));
    }

    static KeycloakForTests start(Path folder) throws Exception {
        KeycloakDistribution distribution =
                KeycloakDistribution.prepared(Path.of(System.getProperty("counterfoil.keycloak.archive")));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        PostgresDatabase database =
                new PostgresDatabase("keycloak", UUID.randomUUID().toString());
        postgres.create(database);
        KeycloakSettings settings = new KeycloakSettings(
                Loopback.freePort(),
                Loopback.freePort(),
                postgres.jdbcUrl("keycloak"),
                "keycloak",
                database.password(),
                UUID.randomUUID().toString(),
                null);
        KeycloakForTests keycloak = new KeycloakForTests(
                postgres,
                KeycloakHome.link(folder.resolve("keycloak"), distribution),
                settings,
                folder.resolve("keycloak.log"));
        keycloak.startServer();
        return keycloak;
    }

    private void startServer() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.serverCommand(HEAP_MB))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(settings.environment());
        server = builder.start();
        Awaitility.await().atMost(START_TIMEOUT).until(() -> {
            if (!server.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            return isReady();
        });
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(settings.readyUrl()))
                                            .timeout(ANSWER_MAX)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @return milliseconds from the start until it was ready */
    long killAndStartAgain() throws Exception {
        server.destroyForcibly().waitFor();
        long begun = System.nanoTime();
        startServer();
        return (System.nanoTime() - begun) / 1_000_000;
    }

    KeycloakAdmin admin() {
        return admin(settings.adminPassword());
    }

    KeycloakAdmin admin(String password) {
        return new KeycloakAdmin(http, URI.create(settings.url()), password);
    }

    String adminPassword() {
        return settings.adminPassword();
    }

    String databasePassword() {
        return settings.databasePassword();
    }

    Path log() {
        return log;
    }

    /** The token endpoint's answer, whatever it is. */
    JsonNode token(String realm, String form) throws Exception {
        URI endpoint = URI.create(settings.url() + "/realms/" + realm + "/protocol/openid-connect/token");
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** @param path below {@code /admin/realms/} */
    JsonNode askedAsAdmin(String path) throws Exception {
        String login = "grant_type=password&client_id=admin-cli&username=" + KeycloakSettings.ADMIN + "&password="
                + settings.adminPassword();
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url() + "/admin/realms/" + path))
                .timeout(ANSWER_MAX)
                .header(
                        "Authorization",
                        "Bearer " + token("master", login).path("access_token").asText())
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        server.destroyForcibly();
        postgres.close();
    }
}
