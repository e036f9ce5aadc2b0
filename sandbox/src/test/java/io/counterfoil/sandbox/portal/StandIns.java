package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Says to what stands in for the outside what it knows, and how it behaves. */
final class StandIns {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final Sandbox sandbox;

    StandIns(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** @param exporter its USCC */
    void customsHas(String number, String status, String amount, String exporter) {
        ObjectNode declaration = json.createObjectNode().put("status", status).put("exporter", exporter);
        declaration.putObject("value").put("amount", amount).put("currency", "CNY");
        put("customs", "declarations/" + number, declaration);
    }

    void behaves(String server, String fault, int latencyMillis) {
        put(server, "behaviour", json.createObjectNode().put("fault", fault).put("latencyMillis", latencyMillis));
    }

    void put(String server, String path, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url(server) + "/control/" + path))
                .timeout(WITHIN)
                .PUT(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = sandbox.tls().httpClient().send(request, BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        } catch (IOException gone) {
            throw new AssertionError(server + " does not answer", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
