package io.counterfoil.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the movable-property registry has under a bank's reference. Asked as anybody may ask it, one reference at a time. */
final class RegistryReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI registry;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    RegistryReader(URI registry, HttpClient http) {
        this.registry = registry;
        this.http = http;
    }

    /** @param amount decimal string with its currency, such as {@code 100.00 CNY} */
    record InForce(String number, String amount) {}

    /** @throws UnreachableException when it does not answer, or not with a list */
    List<InForce> inForce(String bank, String reference) {
        URI asked =
                registry.resolve("/registrations?secured-party=" + encoded(bank) + "&reference=" + encoded(reference));
        JsonNode items = answer(asked).path("items");
        if (!items.isArray()) {
            throw new UnreachableException("the registry at " + registry + " does not answer with a list");
        }
        List<InForce> found = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.path("state").asText("in-force").equals("in-force")) {
                JsonNode amount = item.path("amount");
                found.add(new InForce(
                        item.path("number").asText(),
                        amount.path("amount").asText() + " "
                                + amount.path("currency").asText()));
            }
        }
        return found;
    }

    private JsonNode answer(URI asked) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(asked).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new UnreachableException(
                        "the registry at " + registry + " answers with status " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UnreachableException("the registry at " + registry + " cannot be asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the registry", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
