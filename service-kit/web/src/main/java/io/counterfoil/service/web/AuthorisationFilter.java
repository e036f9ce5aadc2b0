package io.counterfoil.service.web;

import io.counterfoil.service.web.Authorisation.Whose;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one place that lets a request in: by the operation that is about to be carried out and the roles of the verified token,
 * as the table says. Before the body is read; whose resource it is, the queries ask.
 */
@Singleton
class AuthorisationFilter {

    private static final String ALLOWED = AuthorisationFilter.class.getName();

    private final CurrentIdentityAssociation identity;
    private final Authorisation table;

    /** @param table of the service */
    AuthorisationFilter(CurrentIdentityAssociation identity, Authorisation table) {
        this.identity = identity;
        this.table = table;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Uni<Response> authorise(ResourceInfo resource, RoutingContext request) {
        OperationId operation = resource.getResourceMethod().getAnnotation(OperationId.class);
        String id = operation == null ? "" : operation.value();
        if (table.isPublic(id)) {
            request.put(ALLOWED, Set.of(Whose.SHARED)); // whatever token comes with it is not looked at
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity().map(caller -> {
            request.put(ALLOWED, allowed(caller, id));
            return null;
        });
    }

    private Set<Whose> allowed(SecurityIdentity caller, String operation) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        // RFC 8693: somebody acts with another's token. Who consented must be who it says, so nobody does.
        boolean delegated = caller.getPrincipal() instanceof JsonWebToken token && token.containsClaim("act");
        Set<Whose> allowed = delegated ? Set.of() : table.allowed(operation, caller.getRoles());
        if (allowed.isEmpty()) {
            throw new ForbiddenException();
        }
        return allowed;
    }

    /** On whose resources the request may work. */
    @SuppressWarnings("unchecked")
    static Set<Whose> allowed(RoutingContext request) {
        return Objects.requireNonNull((Set<Whose>) request.get(ALLOWED), "a request that was not authorised");
    }
}
