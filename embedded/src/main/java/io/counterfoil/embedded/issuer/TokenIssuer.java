package io.counterfoil.embedded.issuer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.embedded.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small OpenID provider for one machine: discovery, keys, and tokens for clients that are registered by whoever has the admin
 * secret. The services verify its tokens as they would verify any provider's, through discovery; Keycloak takes its place.
 */
public final class TokenIssuer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TokenIssuer.class);

    private static final int TOKEN_REQUEST_BYTES_MAX = 16 << 10;
    private static final int ADMIN_REQUEST_BYTES_MAX = 1 << 20;
    private static final int THREADS = 4;
    private static final int WAITING_MAX = 256;

    private final HttpServer http;
    private final ExecutorService threads;
    private final ObjectMapper json;
    private final String issuerUrl;
    private final ClientRegister clients;
    private final AccessTokens tokens;

    private interface Endpoint {
        HttpAnswer answer(HttpExchange exchange, String body) throws IOException;
    }

    private TokenIssuer(HttpServer http, Path directory, String adminSecret, InstantSource clock) throws IOException {
        this.http = http;
        this.json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
        this.issuerUrl = "http://" + Loopback.HOST + ":" + http.getAddress().getPort();
        SigningKey key = SigningKey.openOrCreate(directory.resolve("signing-key.pk8"));
        this.clients = ClientRegister.open(directory.resolve("clients.json"), json);
        this.tokens = new AccessTokens(issuerUrl, key, json);
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_MAX), work -> {
                    Thread thread = new Thread(work, "issuer");
                    thread.setDaemon(true);
                    return thread;
                });
        FailedLogins failedLogins = new FailedLogins(System::nanoTime);
        TokenEndpoint token = new TokenEndpoint(clients, tokens, failedLogins, clock);
        AdminEndpoint admin = new AdminEndpoint(clients, adminSecret, failedLogins, json);
        Object discovery = discovery();
        Object keys = Map.of("keys", List.of(key.publicJwk()));
        on("/.well-known/openid-configuration", "GET", 0, (exchange, body) -> HttpAnswer.ok(discovery));
        on("/jwks", "GET", 0, (exchange, body) -> HttpAnswer.ok(keys));
        on(
                "/token",
                "POST",
                TOKEN_REQUEST_BYTES_MAX,
                (exchange, body) -> token.answer(exchange.getRequestHeaders(), body));
        on(
                "/admin/clients",
                "PUT",
                ADMIN_REQUEST_BYTES_MAX,
                (exchange, body) -> admin.answer(exchange.getRequestHeaders(), body));
        on("/health", "GET", 0, (exchange, body) -> HttpAnswer.ok(Map.of("status", "UP")));
        http.createContext("/", this::notFound);
        http.setExecutor(threads);
        http.start();
    }

    /** For tests: an admin secret of its own, which nobody needs because {@link #register} is at hand. */
    public static TokenIssuer start(Path directory, int port) throws IOException {
        return start(directory, port, UUID.randomUUID().toString(), InstantSource.system());
    }

    /**
     * Serves on 127.0.0.1.
     *
     * @param directory keeps the signing key and the clients
     * @param port 0 takes a free one
     * @param adminSecret at least 32 random characters
     */
    public static TokenIssuer start(Path directory, int port, String adminSecret, InstantSource clock)
            throws IOException {
        HttpServer http = HttpServer.create(Loopback.address(port), 0);
        try {
            return new TokenIssuer(http, directory, adminSecret, clock);
        } catch (IOException | RuntimeException e) {
            http.stop(0);
            throw e;
        }
    }

    /** The value of {@code iss}, and where discovery starts ({@code quarkus.oidc.auth-server-url}). */
    public String issuerUrl() {
        return issuerUrl;
    }

    public String tokenUrl() {
        return issuerUrl + "/token";
    }

    /** Makes tokens for tests without asking for them over HTTP. */
    public AccessTokens tokens() {
        return tokens;
    }

    /** Registers a client as the admin endpoint does. */
    public void register(String id, String secret, List<String> roles, @Nullable UUID participant) throws IOException {
        clients.register(List.of(new RegisteredClient(id, Secrets.digestOf(secret), roles, participant)));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    /** OpenID Connect Discovery 1.0, section 3; there is no user and so no authorization endpoint. */
    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuerUrl,
                "token_endpoint", tokenUrl(),
                "jwks_uri", issuerUrl + "/jwks",
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
    }

    private void on(String path, String method, int bodyBytesMax, Endpoint endpoint) {
        http.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, path, method, bodyBytesMax, endpoint).send(exchange, json);
            }
        });
    }

    private HttpAnswer answer(HttpExchange exchange, String path, String method, int bodyBytesMax, Endpoint endpoint)
            throws IOException {
        if (!path.equals(exchange.getRequestURI().getPath())) { // a context also serves what lies below its path
            return HttpAnswer.error(404, "not_found", "no such path");
        }
        if (!method.equals(exchange.getRequestMethod())) {
            return HttpAnswer.error(405, "method_not_allowed", "only " + method).with("Allow", method);
        }
        try (InputStream body = exchange.getRequestBody()) {
            byte[] bytes = body.readNBytes(bodyBytesMax + 1);
            if (bytes.length > bodyBytesMax) {
                return HttpAnswer.error(413, "invalid_request", "the body is longer than " + bodyBytesMax + " bytes");
            }
            return endpoint.answer(exchange, new String(bytes, StandardCharsets.UTF_8));
        } catch (RuntimeException bug) {
            LOG.error("{} {} failed", method, path, bug);
            return HttpAnswer.error(500, "server_error", "see the issuer's log");
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpAnswer.error(404, "not_found", "no such path").send(exchange, json);
        }
    }
}
