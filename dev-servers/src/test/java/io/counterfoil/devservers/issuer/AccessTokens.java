package io.counterfoil.devservers.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs access tokens (JWT, RS256) with the claims that Keycloak writes. */
public final class AccessTokens {

    public static final String AUDIENCE = "counterfoil";
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final String issuer;
    private final SigningKey key;
    private final ObjectMapper json;

    AccessTokens(String issuer, SigningKey key, ObjectMapper json) {
        this.issuer = issuer;
        this.key = key;
        this.json = json;
    }

    /**
     * The claims of a good token. Tests change one of them and call {@link #sign} to make a bad one.
     *
     * @param participant null for a client of the platform itself
     */
    public Map<String, Object> claims(String subject, List<String> roles, @Nullable UUID participant, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subject);
        claims.put("azp", subject);
        claims.put("aud", AUDIENCE);
        claims.put("typ", "Bearer");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("realm_access", Map.of("roles", roles));
        if (participant != null) {
            claims.put("participant", participant.toString());
        }
        return claims;
    }

    /** Signs any claims, good or bad. */
    public String sign(Map<String, Object> claims) {
        String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", key.id())) + "." + part(claims);
        return signed + "." + BASE64URL.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private String part(Map<String, ?> members) {
        try {
            return BASE64URL.encodeToString(json.writeValueAsBytes(members));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
