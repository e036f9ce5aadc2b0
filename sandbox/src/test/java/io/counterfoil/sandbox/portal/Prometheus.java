package io.counterfoil.sandbox.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.k8s.Monitoring;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The Prometheus of an installation that is observed. */
record Prometheus(Sandbox sandbox) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Pattern MINUTES = Pattern.compile("\\[\\d+m]");
    private static final Pattern ABOVE_A_MINUTE = Pattern.compile("(_seconds) > 60");

    /** Skips the calling test, and prints why, on a machine without it. */
    static void assumeInstalled(Class<?> test) {
        boolean installed = Monitoring.program("prometheus").isPresent()
                && Monitoring.program("promtool").isPresent();
        if (!installed) {
            System.out.println(test.getSimpleName() + " did not run: there is no prometheus on the path"
                    + " (apt-get install --no-install-recommends prometheus)");
        }
        assumeTrue(installed, "no prometheus");
    }

    /** The same rules with less patience, so that a test need not wait for minutes: what they compare stays. */
    void hurry(long processId) throws IOException, InterruptedException {
        JsonNode rules = JSON.readTree(Monitoring.alertRules());
        for (JsonNode rule : rules.at("/groups/0/rules")) {
            ObjectNode alert = (ObjectNode) rule;
            String expression = MINUTES.matcher(rule.path("expr").asText()).replaceAll("[30s]");
            alert.put("expr", ABOVE_A_MINUTE.matcher(expression).replaceAll("$1 > 5"));
            alert.put("for", "1s");
        }
        Path folder = sandbox.data().path().resolve("prometheus");
        Files.writeString(folder.resolve("rules.yml"), rules.toString());
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, Files.readString(configuration).replace("\"5s\"", "\"1s\""));
        new ProcessBuilder("kill", "-HUP", String.valueOf(processId)).start().waitFor(10, TimeUnit.SECONDS);
        await().atMost(LONG).until(() -> get("/api/v1/rules").toString().contains("> 5\""));
    }

    void awaitFiring(String alert) {
        await(alert + " fires").atMost(LONG).pollInterval(EVERY).until(() -> firing().contains(alert));
    }

    void awaitEnd(String alert) {
        await(alert + " ends").atMost(LONG).pollInterval(EVERY).until(() -> !firing().contains(alert));
    }

    Set<String> firing() {
        Set<String> firing = new TreeSet<>();
        for (JsonNode alert : get("/api/v1/alerts").at("/data/alerts")) {
            if (alert.path("state").asText().equals("firing")) {
                firing.add(alert.at("/labels/alertname").asText());
            }
        }
        return firing;
    }

    /** Of all series that it has. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        get("/api/v1/label/__name__/values").path("data").forEach(name -> names.add(name.asText()));
        return names;
    }

    JsonNode ask(String question) {
        JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        assertEquals("success", answer.path("status").asText(), question + ": " + answer);
        return answer.at("/data/result");
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(sandbox.tls()
                    .httpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(sandbox.url("prometheus") + path))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
