package io.counterfoil.service.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signatures were verified, by the SHA-256 of the whole token, until they expire: the same few are sent many
 * thousands of times. Forgotten all at once when a token comes that another key has signed, because then the issuer's keys have
 * changed. The tokens themselves are not kept.
 */
final class VerifiedTokens {

    private final Cache<String, Verified> known;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** @param max tokens kept; of more, those used longest ago are verified again */
    VerifiedTokens(int max, Clock clock) {
        this.known = Caffeine.newBuilder().maximumSize(max).build();
        this.clock = clock;
    }

    Optional<SecurityIdentity> find(String token) {
        Verified verified = known.getIfPresent(hash(token));
        return verified != null && clock.instant().isBefore(verified.until())
                ? Optional.of(verified.identity())
                : Optional.empty();
    }

    /** @param key id of the key that has signed it, as its header says; null when it says none */
    void keep(String token, @Nullable String key, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken verified) || key == null) {
            return; // an opaque token, or one of which nobody can tell when its key is withdrawn
        }
        if (keys.add(key) && keys.size() > 1) {
            known.invalidateAll();
            keys.retainAll(Set.of(key));
        }
        known.put(hash(token), new Verified(identity, Instant.ofEpochSecond(verified.getExpirationTime())));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** For tests. */
    Map<String, ?> all() {
        return known.asMap();
    }
}
