package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.receivables.domain.KycDocument;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an oversized body before it is read, with a problem; the server's own limit would only hang up. One operation takes files, and has more: by method and
 * exact path, so that whatever is written in another way has less. A body that does not say its length is counted by {@link BodyGathering}.
 */
class BodyLimit {

    private static final int BYTES_MAX = 256 * 1024;
    private static final String UPLOADS = "/kyc-documents";

    static int bytesMax(ContainerRequestContext request) {
        boolean file = request.getMethod().equals("POST")
                && request.getUriInfo().getPath().equals(UPLOADS);
        return file ? KycDocument.BYTES_MAX : BYTES_MAX;
    }

    static ProblemDetail tooLong(ContainerRequestContext request) {
        return ProblemDetail.of("too-large", 413, "a body has at most " + bytesMax(request) + " bytes");
    }

    @ServerRequestFilter(nonBlocking = true, preMatching = true)
    Optional<Response> refuseOversized(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && isLonger(length, bytesMax(request))
                ? Optional.of(Problems.response(tooLong(request)))
                : Optional.empty();
    }

    private static boolean isLonger(String length, long bytesMax) {
        try {
            return Long.parseLong(length) > bytesMax;
        } catch (NumberFormatException notALength) {
            return true;
        }
    }
}
