package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The platform's API as one bank sees it, with that bank's token. */
final class ServiceApi {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(35);

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI service;
    private final AccessTokens tokens;

    ServiceApi(HttpClient http, ObjectMapper json, URI service, AccessTokens tokens) {
        this.http = http;
        this.json = json;
        this.service = service;
        this.tokens = tokens;
    }

    /** @throws RefusedException 404 when this bank cannot see it */
    JsonNode get(String path) {
        return answer("GET", path, null, null);
    }

    /** @throws RefusedException with the service's own problem when it refuses */
    JsonNode post(String path, String idempotencyKey, JsonNode body) {
        return answer("POST", path, idempotencyKey, body);
    }

    private JsonNode answer(String method, String path, @Nullable String key, @Nullable JsonNode body) {
        try {
            String token = tokens.current();
            HttpResponse<byte[]> response = send(method, path, key, body, token);
            if (response.statusCode() == 401) {
                tokens.discard(token);
                response = send(method, path, key, body, tokens.current());
            }
            JsonNode answer = response.body().length == 0 ? json.nullNode() : json.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw refused(method, path, response.statusCode(), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new RefusedException(
                    503, "service-unavailable", "the receivables service did not answer " + method + " " + path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the service", e);
        }
    }

    private HttpResponse<byte[]> send(
            String method, String path, @Nullable String key, @Nullable JsonNode body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static RefusedException refused(String method, String path, int status, JsonNode problem) {
        String type = problem.path("type").asText("");
        String name = type.substring(type.lastIndexOf('/') + 1);
        if (status == 404) {
            return RefusedException.notFound("the service shows this bank nothing at " + path);
        }
        if (status >= 500) {
            return new RefusedException(503, "service-unavailable", "the service answered " + status);
        }
        // What the service says to the bank is passed on: the caller asked the bank for exactly this.
        return new RefusedException(
                status == 401 || status == 403 ? 502 : status,
                name.isEmpty() ? "service-refused" : name,
                "the service refused " + method + " " + path + ": "
                        + problem.path("detail").asText(problem.path("title").asText("")));
    }
}
