package io.counterfoil.portal.signin;

import io.counterfoil.kernel.TokenRole;
import java.util.Set;
import java.util.UUID;

/**
 * Who is logged in, as the verified tokens say it.
 *
 * @param subject the same for every client and session of one person
 * @param participant whom the person acts for
 * @param role the one whose pages are shown; the first of {@code roles} in the order of {@link SignedIn}
 */
public record User(String subject, String name, UUID participant, TokenRole role, Set<TokenRole> roles) {

    public User {
        roles = Set.copyOf(roles);
    }
}
