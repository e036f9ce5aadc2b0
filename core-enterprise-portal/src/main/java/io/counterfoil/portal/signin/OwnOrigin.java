package io.counterfoil.portal.signin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A form is taken from our own pages only: a browser says where it comes from, and no page of another host can change that. It stands beside
 * the token that each form has, which a neighbouring host could set as a cookie.
 */
class OwnOrigin {

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response requireOwnOrigin(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        boolean changesSomething = !request.method().name().equals(HttpMethod.GET)
                && !request.method().name().equals(HttpMethod.HEAD);
        return changesSomething && origin != null && !isOurs(origin, request.authority())
                ? Response.status(Response.Status.FORBIDDEN).build()
                : null;
    }

    static boolean isOurs(String origin, @Nullable HostAndPort asked) {
        try {
            URI from = URI.create(origin);
            return asked != null && asked.toString().equals(from.getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
