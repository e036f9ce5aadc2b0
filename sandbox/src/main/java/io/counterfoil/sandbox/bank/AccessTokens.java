package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A bank's own token for the service, by client credentials; fetched ahead of its end and shared by all requests. */
final class AccessTokens {

    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);
    /** Longer than a request may take to reach the service. */
    private static final long RENEW_BEFORE_END_S = 30;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI tokenEndpoint;
    private final String form;
    private @Nullable String token;
    private long renewAtNanos;

    AccessTokens(HttpClient http, ObjectMapper json, URI tokenEndpoint, String clientId, String clientSecret) {
        this.http = http;
        this.json = json;
        this.tokenEndpoint = tokenEndpoint;

        this.form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
    }

    synchronized String current() {
        String cached = token;
        if (cached == null || System.nanoTime() - renewAtNanos >= 0) {
            JsonNode answer = fetch();
            cached = answer.path("access_token").asText();
            long lifeS = answer.path("expires_in").asLong(60);
            renewAtNanos = System.nanoTime() + Math.max(lifeS - RENEW_BEFORE_END_S, lifeS / 2) * NANOS_PER_SECOND;
            token = cached;
        }
        return cached;
    }

    /** The service refused the token, for instance because the issuer made new keys: the next request fetches another. */
    synchronized void discard(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private JsonNode fetch() {
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(FETCH_TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new RefusedException(
                        503, "issuer-unavailable", "the token issuer answered " + response.statusCode());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no token from " + tokenEndpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching a token", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
