package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.ProblemDetail;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an oversized body before it is read, with a problem; the server's own limit would only hang up. */
class BodyLimit {

    static final long BYTES_MAX = 256 * 1024;

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuseOversized(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && tooLong(length)
                ? Optional.of(Problems.response(
                        ProblemDetail.of("too-large", 413, "a body has at most " + BYTES_MAX + " bytes")))
                : Optional.empty();
    }

    private static boolean tooLong(String length) {
        try {
            return Long.parseLong(length) > BYTES_MAX;
        } catch (NumberFormatException notALength) {
            return true;
        }
    }
}
