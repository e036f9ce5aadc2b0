package io.counterfoil.devservers.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For tests only: an OpenID provider's discovery, keys and tokens, good ones and bad ones, without the seconds that Keycloak takes to
 * start. The code under test checks its tokens as it checks Keycloak's.
 */
public final class TokenIssuer implements AutoCloseable {

    private final HttpServer http;
    private final ObjectMapper json = new ObjectMapper();
    private final AccessTokens tokens;
    private final Map<String, Map<String, Object>> claimsByCredentials = new ConcurrentHashMap<>();

    private TokenIssuer(HttpServer http) {
        this.http = http;
        SigningKey key = new SigningKey();
        this.tokens = new AccessTokens(issuerUrl(), key, json);
        serve(
                "/.well-known/openid-configuration",
                Map.of(
                        "issuer", issuerUrl(),
                        "token_endpoint", tokenUrl(),
                        "jwks_uri", issuerUrl() + "/jwks",
                        "response_types_supported", List.of("token"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
        serve("/jwks", Map.of("keys", List.of(key.publicJwk())));
        http.createContext("/token", exchange -> {
            try (exchange) {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Map<String, Object> claims = claimsByCredentials.get(
                        credentials(form, exchange.getRequestHeaders().getFirst("Authorization")));
                Map<String, Object> answer = claims == null
                        ? Map.of("error", "invalid_client")
                        : Map.of("access_token", tokens.sign(claims), "expires_in", AccessTokens.LIFETIME.toSeconds());
                byte[] bytes = json.writeValueAsBytes(answer);
                exchange.sendResponseHeaders(claims == null ? 401 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        http.start();
    }

    /** Serves on a free port, with a key of its own. */
    public static TokenIssuer start() throws IOException {
        return new TokenIssuer(HttpServer.create(Loopback.address(0), 0));
    }

    /** The value of {@code iss}, and where discovery starts ({@code quarkus.oidc.auth-server-url}). */
    public String issuerUrl() {
        return "http://" + Loopback.HOST + ":" + http.getAddress().getPort();
    }

    public String tokenUrl() {
        return issuerUrl() + "/token";
    }

    /** Makes tokens without asking for them over HTTP. */
    public AccessTokens tokens() {
        return tokens;
    }

    /** From now on the token endpoint knows a client; its id and secret must need no encoding. */
    public void register(String id, String secret, List<String> roles, UUID participant) {
        claimsByCredentials.put(id + ":" + secret, tokens.claims(id, roles, participant, Instant.now()));
    }

    /** As id:secret, sent in either way of RFC 6749. */
    private static String credentials(String form, String authorization) {
        if (authorization != null && authorization.startsWith("Basic ")) {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            return new String(decoded, StandardCharsets.UTF_8);
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return fields.get("client_id") + ":" + fields.get("client_secret");
    }

    private void serve(String path, Object document) {
        http.createContext(path, exchange -> {
            try (exchange) {
                byte[] bytes = json.writeValueAsBytes(document);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
