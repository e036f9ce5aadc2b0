package io.counterfoil.service.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final Movable clock = new Movable();
    private final VerifiedTokens tokens = new VerifiedTokens(100, clock);

    private static final class Movable extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Token(long expires) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked") // as the interface wants it
        public <T> T getClaim(String name) {
            return name.equals("exp") ? (T) Long.valueOf(expires) : null;
        }
    }

    private static SecurityIdentity identity(Duration lasting) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(NOW.plus(lasting).getEpochSecond()))
                .build();
    }

    @Test
    void aTokenIsKnownUntilItExpiresAndNoLonger() {
        tokens.keep("one", "key", identity(Duration.ofMinutes(5)));
        assertTrue(tokens.find("one").isPresent());
        assertFalse(tokens.find("one ").isPresent(), "to the last character");
        clock.now = NOW.plus(Duration.ofMinutes(5));
        assertFalse(tokens.find("one").isPresent());
    }

    @Test
    void allAreForgottenWhenAnotherKeySigns() {
        tokens.keep("one", "key", identity(Duration.ofMinutes(5)));
        tokens.keep("two", "key", identity(Duration.ofMinutes(5)));
        tokens.keep("three", "next key", identity(Duration.ofMinutes(5)));
        assertFalse(tokens.find("one").isPresent());
        assertFalse(tokens.find("two").isPresent());
        assertTrue(tokens.find("three").isPresent());
        tokens.keep("four", "next key", identity(Duration.ofMinutes(5)));
        assertTrue(tokens.find("three").isPresent(), "the same key changes nothing");
    }

    @Test
    void neitherTheTokensNorThoseWithoutAKeyAreKept() {
        tokens.keep("secret", "key", identity(Duration.ofMinutes(5)));
        tokens.keep("without", null, identity(Duration.ofMinutes(5)));
        assertEquals(1, tokens.all().size());
        assertFalse(tokens.all().keySet().iterator().next().contains("secret"));
    }
}
