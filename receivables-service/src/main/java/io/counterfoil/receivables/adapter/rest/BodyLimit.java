package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.receivables.domain.KycDocument;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an oversized body before it is read, with a problem; the server's own limit would only hang up. One operation takes files, and has more: by method and
 * exact path, so that whatever is written in another way has less.
 */
class BodyLimit {

    static final long BYTES_MAX = 256 * 1024;
    private static final long CHUNKED_BYTES_MAX = 2 * BYTES_MAX;
    private static final String UPLOADS = "/kyc-documents";

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuseOversized(ContainerRequestContext request, RoutingContext connection) {
        boolean file = request.getMethod().equals("POST")
                && request.getUriInfo().getPath().equals(UPLOADS);
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            // Not known before it is read: whoever reads it stops there, and the server answers 413.
            connection.put(
                    VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, file ? (long) KycDocument.BYTES_MAX : CHUNKED_BYTES_MAX);
            return Optional.empty();
        }
        long bytesMax = file ? KycDocument.BYTES_MAX : BYTES_MAX;
        return tooLong(length, bytesMax)
                ? Optional.of(Problems.response(
                        ProblemDetail.of("too-large", 413, "a body has at most " + bytesMax + " bytes")))
                : Optional.empty();
    }

    private static boolean tooLong(String length, long bytesMax) {
        try {
            return Long.parseLong(length) > bytesMax;
        } catch (NumberFormatException notALength) {
            return true;
        }
    }
}
