package io.counterfoil.sandbox.bank;

import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Checks who calls: signature by the issuer's published keys, issuer, audience and time; then role and participant. */
final class CallerTokens {

    private static final String AUDIENCE = "counterfoil";
    private static final int CLOCK_SKEW_S = 5;
    private static final String BEARER = "Bearer ";

    private final JwtConsumer consumer;

    /** @param keys of the issuer */
    CallerTokens(String issuer, HttpsJwks keys) {
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(AUDIENCE)
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_S)
                .build();
    }

    /**
     * @param authorization the header's value
     * @return the caller's roles and participant
     * @throws RefusedException 401 without a valid token, 403 when somebody uses it for another person (RFC 8693)
     */
    Caller caller(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new RefusedException(401, "unauthenticated", "send Authorization: Bearer with a token of the issuer");
        }
        try {
            JwtClaims claims = consumer.processToClaims(authorization.substring(BEARER.length()));
            if (claims.hasClaim("act")) {
                throw new RefusedException(
                        403, "forbidden", "a bank is asked by whom the token names, not for another");
            }
            String participant = claims.getClaimValueAsString("participant");
            return new Caller(participant == null ? "" : participant, roles(claims));
        } catch (InvalidJwtException invalid) {
            throw new RefusedException(
                    401,
                    "unauthenticated",
                    "the token is not valid: it is not signed by the "
                            + "issuer, has expired, or is for another audience");
        }
    }

    private static List<String> roles(JwtClaims claims) {
        Object access = claims.getClaimValue("realm_access");
        if (access instanceof Map<?, ?> map && map.get("roles") instanceof List<?> roles) {
            return roles.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    /** @param participant id from the token, empty when it names none */
    record Caller(String participant, List<String> roles) {}
}
