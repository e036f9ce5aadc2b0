package io.counterfoil.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.Money;
import java.io.IOException;
import java.io.InputStream;
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
    private static final int TRIES = 3;
    private static final int BYTES_MAX = 1_048_576;
    private static final int OK = 200;

    private final URI registry;
    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();

    RegistryReader(URI registry, HttpClient http) {
        this.registry = registry;
        this.http = http;
    }

    record InForce(String number, Money amount) {}

    /** The registry said nothing that can be used. */
    static final class SilentException extends Exception {

        SilentException(String why) {
            super(why);
        }
    }

    /**
     * @param account under which the bank registers
     * @throws SilentException when it does not answer, also when asked again, or not with what was asked for
     */
    List<InForce> inForce(String account, String reference) throws SilentException {
        URI asked = registry.resolve(
                "/registrations?secured-party=" + encoded(account) + "&reference=" + encoded(reference));
        for (int attempt = 1; ; attempt++) {
            try {
                return read(answer(asked), reference);
            } catch (SilentException silent) {
                if (attempt == TRIES) {
                    throw silent;
                }
            }
        }
    }

    private static List<InForce> read(JsonNode answer, String reference) throws SilentException {
        JsonNode items = answer.path("items");
        if (!items.isArray() || answer.path("more").asBoolean()) {
            throw new SilentException("it does not answer with a whole list");
        }
        List<InForce> found = new ArrayList<>();
        for (JsonNode item : items) {
            if (!item.path("reference").asText().equals(reference)) {
                throw new SilentException("it answers about another reference");
            }
            if (item.path("state").asText().equals("in-force")) {
                found.add(new InForce(item.path("number").asText(), amount(item.path("amount"))));
            }
        }
        return found;
    }

    private static Money amount(JsonNode amount) throws SilentException {
        try {
            return Money.parse(
                    amount.path("amount").asText(), amount.path("currency").asText());
        } catch (IllegalArgumentException none) {
            throw new SilentException("it has an amount that is none: " + amount);
        }
    }

    private JsonNode answer(URI asked) throws SilentException {
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(asked).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(BYTES_MAX + 1);
                if (answer.statusCode() != OK || bytes.length > BYTES_MAX) {
                    throw new SilentException(
                            "it answers with status " + answer.statusCode() + " and " + bytes.length + " bytes");
                }
                return json.readTree(bytes);
            }
        } catch (IOException e) {
            throw new SilentException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the registry", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
