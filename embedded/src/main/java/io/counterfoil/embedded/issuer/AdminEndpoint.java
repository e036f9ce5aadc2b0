package io.counterfoil.embedded.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers clients: {@code PUT /admin/clients} with {@code {"clients":[{"id","secret","roles":[],"participant"}]}}. Safe to repeat. */
final class AdminEndpoint {

    private static final int BATCH_MAX = 1000;
    /** Counts like a client id in {@link FailedLogins}; no client can have a name with a blank. */
    private static final String ADMIN_LOGIN = "admin secret";

    private final ClientRegister clients;
    private final String adminSecretDigest;
    private final FailedLogins failedLogins;
    private final ObjectMapper json;

    private record Registration(
            String id,
            String secret,
            List<String> roles,
            @Nullable UUID participant) {

        RegisteredClient toClient() {
            return new RegisteredClient(id, Secrets.digestOf(secret), roles, participant);
        }
    }

    private record Registrations(List<Registration> clients) {}

    AdminEndpoint(ClientRegister clients, String adminSecret, FailedLogins failedLogins, ObjectMapper json) {
        this.clients = clients;
        this.adminSecretDigest = Secrets.digestOf(adminSecret);
        this.failedLogins = failedLogins;
        this.json = json;
    }

    HttpAnswer answer(Headers headers, String body) throws IOException {
        if (failedLogins.waitOf(ADMIN_LOGIN).compareTo(Duration.ZERO) > 0) {
            return HttpAnswer.error(429, "slow_down", "too many failures").with("Retry-After", "10");
        }
        String authorization = headers.getFirst("Authorization");
        if (authorization == null
                || !authorization.startsWith("Bearer ")
                || !Secrets.matches(authorization.substring("Bearer ".length()), adminSecretDigest)) {
            failedLogins.failed(ADMIN_LOGIN);
            return HttpAnswer.error(401, "invalid_token", "the admin secret is needed")
                    .with("WWW-Authenticate", "Bearer");
        }
        failedLogins.succeeded(ADMIN_LOGIN);
        try {
            List<RegisteredClient> registered = read(body);
            clients.register(registered);
            return HttpAnswer.ok(Map.of("registered", registered.size()));
        } catch (IllegalArgumentException refused) {
            return HttpAnswer.error(400, "invalid_request", String.valueOf(refused.getMessage()));
        }
    }

    private List<RegisteredClient> read(String body) {
        Registrations wanted;
        try {
            wanted = json.readValue(body, Registrations.class);
        } catch (IOException malformed) {
            // Jackson's message may quote the body, and with it a secret.
            throw new IllegalArgumentException("the body is not {\"clients\":[{id,secret,roles,participant}]}");
        }
        if (wanted.clients().size() > BATCH_MAX) {
            throw new IllegalArgumentException("clients: at most " + BATCH_MAX + " at once");
        }
        return wanted.clients().stream().map(Registration::toClient).toList();
    }
}
