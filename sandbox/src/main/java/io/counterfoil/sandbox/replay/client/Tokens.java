package io.counterfoil.sandbox.replay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One access token for each caller, fetched when first needed and again at half of its life. */
public final class Tokens {
    private static final int CLIENTS_PER_REQUEST = 500;

    private final Http http;
    private final Place place;
    private final Map<Caller, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, long renewAtNanos) {}

    public Tokens(Http http, Place place) {
        this.http = http;
        this.place = place;
    }

    /** Registers the callers at the issuer; again for the same callers changes nothing. */
    public void register(Collection<Caller> callers) {
        List<Caller> all = List.copyOf(callers);
        for (int from = 0; from < all.size(); from += CLIENTS_PER_REQUEST) {
            ObjectNode body = http.json().createObjectNode();
            ArrayNode clients = body.putArray("clients");
            for (Caller caller : all.subList(from, Math.min(all.size(), from + CLIENTS_PER_REQUEST))) {
                ObjectNode client = clients.addObject();
                client.put("id", caller.clientId()).put("secret", secret(caller));
                client.putArray("roles").add(caller.role());
                client.put("participant", caller.participant().toString());
            }
            http.expect(HttpRequest.newBuilder(place.issuer().resolve("/admin/clients"))
                    .header("Authorization", "Bearer " + place.issuerAdminSecret())
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
        }
    }

    String of(Caller caller) {
        Token token = tokens.get(caller);
        if (token == null || System.nanoTime() - token.renewAtNanos() > 0) {
            token = fetch(caller);
            tokens.put(caller, token);
        }
        return token.value();
    }

    /** The service did not take it: the issuer may have new keys. */
    void discard(Caller caller) {
        tokens.remove(caller);
    }

    /** For whoever wants to try the API by hand: how to ask for the token of a caller. */
    public String example(Caller caller) {
        return "curl -s -u '" + caller.clientId() + ":" + secret(caller) + "' -d grant_type=client_credentials "
                + tokenEndpoint();
    }

    private Token fetch(Caller caller) {
        String form = "grant_type=client_credentials&client_id=" + encoded(caller.clientId()) + "&client_secret="
                + encoded(secret(caller));
        JsonNode answer = http.expect(HttpRequest.newBuilder(tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        long lifeNanos = answer.path("expires_in").asLong(60) * 1_000_000_000L;
        return new Token(answer.path("access_token").asText(), System.nanoTime() + lifeNanos / 2);
    }

    private URI tokenEndpoint() {
        return place.issuer().resolve("/token");
    }

    /** Derived, so that no file has to keep the secrets of hundreds of clients; only the issuer's admin can derive it. */
    private String secret(Caller caller) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(place.issuerAdminSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(caller.clientId().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
