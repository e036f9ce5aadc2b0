package io.counterfoil.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** OpenID Connect Discovery 1.0, section 4: where the issuer's endpoints are, in the issuer's own words. */
final class IssuerDiscovery {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI issuer;

    IssuerDiscovery(HttpClient http, ObjectMapper json, URI issuer) {
        this.http = http;
        this.json = json;
        this.issuer = issuer;
    }

    /** @param name for instance {@code jwks_uri} */
    URI endpoint(String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(TIMEOUT)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode endpoint = json.readTree(response.body()).path(name);
            if (response.statusCode() != 200 || !endpoint.isTextual()) {
                throw new IllegalStateException("the issuer " + issuer + " names no " + name);
            }
            return URI.create(endpoint.textValue());
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer " + issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the issuer", e);
        }
    }
}
