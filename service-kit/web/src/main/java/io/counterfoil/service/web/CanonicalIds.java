package io.counterfoil.service.web;

import io.counterfoil.kernel.RefusedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An id is written in one way, its 36 characters (RFC 9562). Java reads shorter ones too, with zeros left out; who used one would find the thing, and the audit trail would not
 * see which it was.
 */
class CanonicalIds {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }

    /** After authorisation: who may not ask is told that. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.USER)
    void requireCanonical(ContainerRequestContext request) {
        List<String> ids = request.getUriInfo().getPathParameters().get("id");
        if (ids != null && !ids.stream().allMatch(CanonicalIds::isOne)) {
            throw RefusedException.notFound("anything under an id that is not written as a UUID");
        }
    }
}
