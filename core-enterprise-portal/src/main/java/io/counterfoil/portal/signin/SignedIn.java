package io.counterfoil.portal.signin;

import io.counterfoil.kernel.TokenRole;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The user of this request. */
@RequestScoped
public class SignedIn {

    /** Roles with pages. Whoever has several begins with what waits for a decision. */
    private static final List<TokenRole> WITH_PAGES = List.of(
            TokenRole.ENTERPRISE_CHECKER,
            TokenRole.ENTERPRISE_MAKER,
            TokenRole.SUPPLIER,
            TokenRole.BANK_APPROVER,
            TokenRole.BANK_OFFICER,
            TokenRole.OPERATOR,
            TokenRole.REGULATOR,
            TokenRole.AUDITOR);

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws ForbiddenException for a token that names no participant, or no role of ours */
    public User user() {
        JsonWebToken token = identity.getPrincipal() instanceof JsonWebToken verified ? verified : null;
        String subject = token == null ? null : token.getSubject();
        if (token == null || subject == null) {
            throw new ForbiddenException("the token names no person");
        }
        Set<TokenRole> roles = identity.getRoles().stream()
                .map(TokenRole::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        TokenRole first = WITH_PAGES.stream()
                .filter(roles::contains)
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("the token has none of the roles that have pages"));
        return new User(subject, name(token, subject), participant(token.getClaim("participant")), first, roles);
    }

    private static String name(JsonWebToken token, String subject) {
        Object name = token.getClaim("preferred_username");
        return name == null ? subject : name.toString();
    }

    private static UUID participant(@Nullable Object claim) {
        try {
            return UUID.fromString(String.valueOf(claim));
        } catch (IllegalArgumentException none) {
            throw new ForbiddenException("the token names no participant", none);
        }
    }
}
