package io.counterfoil.sandbox.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        behaves(server, fault, latencyMillis, "");
    }

    /** @param on method and path that this is limited to; empty: all */
    void behaves(String server, String fault, int latencyMillis, String on) {
        put(
                server,
                "behaviour",
                json.createObjectNode()
                        .put("fault", fault)
                        .put("latencyMillis", latencyMillis)
                        .put("on", on));
    }

    /** What a factor has registered over an invoice of the supplier. @return its number */
    String registeredByAFactor(String assignor, String invoiceNumber, String amount) {
        String number = "9%015d".formatted(System.nanoTime() % 1_000_000_000_000_000L);
        ObjectNode claim = json.createObjectNode().put("reference", "").put("state", "in-force");
        claim.put("registeredOn", "2026-01-05").put("expiresOn", "2030-01-05");
        claim.putObject("securedParty").put("name", "Factor (made up)").put("identifier", "factor");
        claim.putObject("assignor").put("name", "Supplier").put("identifier", assignor);
        claim.putObject("amount").put("amount", amount).put("currency", "CNY");
        claim.putArray("documents")
                .addObject()
                .put("kind", "invoice")
                .put("number", DocumentKind.INVOICE.normalised(invoiceNumber));
        put("registry", "registrations/" + number, claim);
        return number;
    }

    /** What is in force at the registry under this reference. */
    List<JsonNode> inForceUnder(String reference) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode each : send("registry", "registrations", null).path("items")) {
            if (each.path("reference").asText().equals(reference)
                    && each.path("state").asText().equals("in-force")) {
                found.add(each);
            }
        }
        return found;
    }

    /** Whether anybody takes mails. */
    void answersBySmtp(boolean does) {
        put("mail", "smtp", json.createObjectNode().put("answers", does));
    }

    void put(String server, String path, JsonNode body) {
        var unused = send(server, path, body);
    }

    /** @param body null: GET */
    private JsonNode send(String server, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url(server) + "/control/" + path))
                .timeout(WITHIN);
        try {
            HttpResponse<String> answer = sandbox.tls()
                    .httpClient()
                    .send(
                            body == null
                                    ? request.build()
                                    : request.PUT(BodyPublishers.ofString(body.toString()))
                                            .build(),
                            BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return json.readTree(answer.body());
        } catch (IOException gone) {
            throw new AssertionError(server + " does not answer", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
