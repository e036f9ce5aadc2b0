package io.counterfoil.service.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asked, as far as a verified token tells; a token that does not verify tells nothing. */
@ApplicationScoped
public class Origins {

    private final CurrentIdentityAssociation identities;

    public Origins(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    public Uni<Origin> origin(String peer) {
        Origin nobody = new Origin(null, null, null, null, List.of(), peer);
        return identities
                .getDeferredIdentity()
                .map(identity -> identity.isAnonymous() ? nobody : origin(identity, peer))
                .onFailure()
                .recoverWithItem(nobody);
    }

    private static Origin origin(SecurityIdentity identity, String peer) {
        List<String> roles = List.copyOf(identity.getRoles());
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Origin(identity.getPrincipal().getName(), null, null, null, roles, peer);
        }
        return new Origin(
                token.getSubject(),
                text(token.getClaim("azp")),
                text(token.getClaim("preferred_username")),
                participant(text(token.getClaim("participant"))),
                roles,
                peer);
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim == null ? null : claim.toString();
    }

    private static @Nullable UUID participant(@Nullable String claim) {
        try {
            return claim == null ? null : UUID.fromString(claim);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
