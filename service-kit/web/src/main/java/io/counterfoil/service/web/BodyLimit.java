package io.counterfoil.service.web;

import io.counterfoil.kernel.ProblemDetail;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an oversized body before it is read, with a problem; the server's own limit would only hang up. A body that does not
 * say its length is counted by {@link BodyGathering}.
 */
@Singleton
class BodyLimit {

    private static final int BYTES_MAX = 256 * 1024;

    private final Instance<LargerBody> larger;

    BodyLimit(Instance<LargerBody> larger) {
        this.larger = larger;
    }

    int bytesMax(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return larger.stream()
                .filter(each -> each.method().equals(request.getMethod()) && isAt(each, path))
                .mapToInt(LargerBody::bytesMax)
                .max()
                .orElse(BYTES_MAX);
    }

    private static boolean isAt(LargerBody larger, String path) {
        String[] known = larger.path().split("/", -1);
        String[] asked = path.split("/", -1);
        return known.length == asked.length
                && IntStream.range(0, known.length)
                        .allMatch(at -> known[at].startsWith("{") || known[at].equals(asked[at]));
    }

    ProblemDetail tooLong(ContainerRequestContext request) {
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
