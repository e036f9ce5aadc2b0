package io.counterfoil.embedded.issuer;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for a token, and what the token will say.
 *
 * @param id also the token's subject
 * @param secretSha256 hex; the secret itself is not kept. A plain digest is enough because secrets are long and random
 * @param participant whom the client acts for; null for a client of the platform itself
 */
record RegisteredClient(
        String id,
        String secretSha256,
        List<String> roles,
        @Nullable UUID participant) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final int ROLES_MAX = 20;

    RegisteredClient {
        requireName("id", id);
        if (roles.size() > ROLES_MAX) {
            throw new IllegalArgumentException("roles: at most " + ROLES_MAX);
        }
        roles.forEach(role -> requireName("roles", role));
        roles = List.copyOf(roles);
    }

    private static void requireName(String field, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(field + ": must match " + NAME + ", is " + value);
        }
    }
}
