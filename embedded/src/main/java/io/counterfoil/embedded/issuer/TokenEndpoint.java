package io.counterfoil.embedded.issuer;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RFC 6749, section 4.4: client credentials, by HTTP basic authentication or in the form. */
final class TokenEndpoint {

    private final ClientRegister clients;
    private final AccessTokens tokens;
    private final FailedLogins failedLogins;
    private final InstantSource clock;

    private record Credentials(String id, String secret) {}

    TokenEndpoint(ClientRegister clients, AccessTokens tokens, FailedLogins failedLogins, InstantSource clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.failedLogins = failedLogins;
        this.clock = clock;
    }

    HttpAnswer answer(Headers headers, String body) {
        Map<String, String> form;
        Optional<Credentials> credentials;
        try {
            form = parse(body);
            credentials = credentials(headers.getFirst("Authorization"), form);
        } catch (IllegalArgumentException malformed) {
            return HttpAnswer.error(400, "invalid_request", "the form or the credentials cannot be read");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return HttpAnswer.error(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        return credentials.map(this::authenticate).orElseGet(TokenEndpoint::refused);
    }

    private HttpAnswer authenticate(Credentials given) {
        Duration wait = failedLogins.waitOf(given.id());
        if (wait.compareTo(Duration.ZERO) > 0) {
            return HttpAnswer.error(429, "slow_down", "too many failures of this client")
                    .with("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        Optional<RegisteredClient> client =
                clients.find(given.id()).filter(known -> Secrets.matches(given.secret(), known.secretSha256()));
        if (client.isEmpty()) {
            failedLogins.failed(given.id());
            return refused();
        }
        failedLogins.succeeded(given.id());
        return client.map(this::grant).orElseThrow();
    }

    private HttpAnswer grant(RegisteredClient client) {
        String token = tokens.sign(tokens.claims(client.id(), client.roles(), client.participant(), clock.instant()));
        return HttpAnswer.ok(
                Map.of("access_token", token, "token_type", "Bearer", "expires_in", AccessTokens.LIFETIME.toSeconds()));
    }

    private static HttpAnswer refused() {
        return HttpAnswer.error(401, "invalid_client", "unknown client or wrong secret")
                .with("WWW-Authenticate", "Basic realm=\"counterfoil\"");
    }

    private static Optional<Credentials> credentials(@Nullable String authorization, Map<String, String> form) {
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).trim()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no colon");
            }
            return Optional.of(new Credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
        }
        String id = form.get("client_id");
        String secret = form.get("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new Credentials(id, secret));
    }

    private static Map<String, String> parse(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0
                    && form.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("a field twice"); // RFC 6749, section 3.2
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
