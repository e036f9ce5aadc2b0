package io.counterfoil.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One access token for each caller, fetched when first needed and again shortly before its end. */
public final class Tokens {
    /** Longer than a request may take to reach who checks the token. */
    private static final long RENEW_BEFORE_END_S = 30;

    private final Http http;
    private final Place place;
    private final Map<Caller, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, long renewAtNanos) {}

    public Tokens(Http http, Place place) {
        this.http = http;
        this.place = place;
    }

    /** Registers the callers in the realm; again for the same callers changes nothing. */
    public void register(Collection<Caller> callers) {
        place.clients().register(callers);
    }

    public String of(Caller caller) {
        Token token = tokens.get(caller);
        if (token == null || System.nanoTime() - token.renewAtNanos() > 0) {
            token = fetch(caller);
            tokens.put(caller, token);
        }
        return token.value();
    }

    /** The service did not take it: Keycloak may have new keys. */
    void discard(Caller caller) {
        tokens.remove(caller);
    }

    /** For whoever wants to try the API by hand: how to ask for the token of a caller. */
    public String example(Caller caller) {
        return place.curl() + " -u '" + caller.clientId() + ":" + secret(caller) + "' -d grant_type=client_credentials "
                + place.clients().tokenEndpoint();
    }

    private Token fetch(Caller caller) {
        String form = "grant_type=client_credentials&client_id=" + encoded(caller.clientId()) + "&client_secret="
                + encoded(secret(caller));
        JsonNode answer = http.expect(HttpRequest.newBuilder(place.clients().tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        long lifeS = answer.path("expires_in").asLong(60);
        long useS = Math.max(lifeS - RENEW_BEFORE_END_S, lifeS / 2);
        return new Token(answer.path("access_token").asText(), System.nanoTime() + useS * 1_000_000_000L);
    }

    private String secret(Caller caller) {
        return place.clients().secret(caller);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
