package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.devservers.Loopback;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged portal with the environment of its pod, which it shares for the most part with the other services: it speaks TLS on both of its
 * ports, and its probes get their answers. Only addresses, ports and folders are those of this machine; the issuer is away.
 */
class PortalStartsTest {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void itsProbesAreAnsweredOverTls() throws Exception {
        Workload portal = new Workload(Overlay.PROD.manifests().the("Deployment", "portal"), Overlay.PROD.manifests());
        JsonNode container = portal.pod().path("containers").get(0);
        TlsFiles issued = new Certificates(folder.resolve("issuer"), Clock.systemUTC()).issue("portal");
        Path certificates = Files.createDirectory(folder.resolve("certificates"));
        Files.copy(issued.certificate(), certificates.resolve("tls.crt"));
        Files.copy(issued.key(), certificates.resolve("tls.key"));
        Files.copy(issued.authority(), certificates.resolve("ca.crt"));
        int port = Loopback.freePort();
        int metrics = Loopback.freePort();
        Path log = folder.resolve("portal.log");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("../core-enterprise-portal/target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        program.environment().clear();
        portal.environment(container)
                .forEach((name, value) -> program.environment()
                        .put(
                                name,
                                switch (name) {
                                    case "QUARKUS_HTTP_SSL_PORT" -> String.valueOf(port);
                                    case "QUARKUS_HTTP_HOST", "QUARKUS_MANAGEMENT_HOST" -> Loopback.HOST;
                                    case "QUARKUS_OIDC_AUTH_SERVER_URL" -> "https://127.0.0.1:1/realms/counterfoil";
                                    default ->
                                        value.equals(Workload.ELSEWHERE)
                                                ? "a secret of this test, long enough"
                                                : value.replace("/certificates/", certificates + "/");
                                }));
        program.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(metrics));
        program.environment().put("QUARKUS_OIDC_CONNECTION_DELAY", "1S");
        Process process = program.start();
        try {
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(TlsFiles.trusting(issued.authority()))
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
            for (String probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
                String path = container.path(probe).at("/httpGet/path").asText();
                assertEquals(200, answer(client, process, log, port, path), path);
            }
            String watched = Overlay.PROD
                    .manifests()
                    .the("ServiceMonitor", "portal")
                    .at("/spec/endpoints/0/path")
                    .asText();
            assertEquals(200, answer(client, process, log, metrics, watched), watched);
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** Waits as long as nobody listens. */
    private static int answer(HttpClient client, Process process, Path log, int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + Loopback.HOST + ":" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (true) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException notYet) {
                assertTrue(process.isAlive(), () -> "it ended: " + read(log));
                assertTrue(System.nanoTime() < deadline, () -> "it does not answer: " + read(log));
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return String.valueOf(unreadable);
        }
    }
}
