package io.counterfoil.service.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Bearer tokens go the way of OpenID Connect the first time; after that, {@link VerifiedTokens} know them. */
@Alternative
@Priority(1)
@ApplicationScoped
class RememberedBearer implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;
    private final TokenLookups lookups;

    RememberedBearer(
            OidcAuthenticationMechanism oidc,
            TokenLookups lookups,
            @ConfigProperty(name = "counterfoil.tokens.remembered-max", defaultValue = "10000") int max) {
        this.oidc = oidc;
        this.lookups = lookups;
        this.verified = new VerifiedTokens(max, Clock.systemUTC());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String token = token(request.request().getHeader("Authorization"));
        if (token == null) {
            return oidc.authenticate(request, providers);
        }
        Optional<SecurityIdentity> known = verified.find(token);
        if (known.isPresent()) {
            lookups.hit();
            return Uni.createFrom().item(known.get());
        }
        lookups.miss();
        return oidc.authenticate(request, providers).invoke(identity -> {
            if (identity != null) {
                verified.keep(token, keyOf(token), withoutRequest(identity, token));
            }
        });
    }

    private static @Nullable String token(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    /** OpenID Connect's identity holds on to the request that it came with. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity, String token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredential(new AccessTokenCredential(token))
                .build();
    }

    private static @Nullable String keyOf(String token) {
        int end = token.indexOf('.');
        if (end < 0) {
            return null;
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, end));
            return new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("kid");
        } catch (IllegalArgumentException | DecodeException | ClassCastException noHeader) {
            return null;
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
