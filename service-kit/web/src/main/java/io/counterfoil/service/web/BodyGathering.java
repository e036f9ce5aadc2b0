package io.counterfoil.service.web;

import io.counterfoil.kernel.ProblemDetail;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Has the whole body before a worker is asked for. Read by a worker, as the framework does it, forty bodies that stall would keep
 * every worker from everybody else. The last of the filters, so that only who is let in sends a body at all.
 */
@Singleton
public class BodyGathering {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final int PARTICIPANT_BYTES_MAX = 8 * 1024 * 1024;
    private static final int BYTES_MAX = 48 * 1024 * 1024;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final BodyBudget budget = new BodyBudget(PARTICIPANT_BYTES_MAX, BYTES_MAX);
    private final Origins caller;
    private final BodyLimit limit;
    private final Duration atMost;

    BodyGathering(
            Origins caller,
            BodyLimit limit,
            @ConfigProperty(name = "counterfoil.body-timeout", defaultValue = "30S") Duration atMost) {
        if (atMost.compareTo(SHORTEST) < 0 || atMost.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("counterfoil.body-timeout is from " + SHORTEST + " to " + LONGEST);
        }
        this.caller = caller;
        this.limit = limit;
        this.atMost = atMost;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.USER + 1)
    Uni<@Nullable Response> gather(ResteasyReactiveContainerRequestContext request, RoutingContext connection) {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return Uni.createFrom().nullItem();
        }
        return caller.origin("").chain(origin -> gather(request, connection, roomOf(origin)));
    }

    private static String roomOf(Origin origin) {
        UUID participant = origin.participant();
        return participant == null ? String.valueOf(origin.subject()) : participant.toString();
    }

    private Uni<@Nullable Response> gather(
            ResteasyReactiveContainerRequestContext request, RoutingContext connection, String room) {
        GatheredBody body = new GatheredBody(connection, budget, room, limit.bytesMax(request));
        var input = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).serverRequest();
        return Uni.createFrom().completionStage(body.gather(input, atMost)).map(end -> {
            if (end == GatheredBody.End.WHOLE) {
                request.setEntityStream(body.whole());
                return null;
            }
            return refused(end, request);
        });
    }

    private Response refused(GatheredBody.End end, ResteasyReactiveContainerRequestContext request) {
        ProblemDetail problem = switch (end) {
            case TOO_LONG -> limit.tooLong(request);
            case PARTICIPANT_HAS_TOO_MANY ->
                ProblemDetail.of(
                        "too-many-requests",
                        429,
                        "nothing was done; the bodies of this participant's requests in progress have "
                                + PARTICIPANT_BYTES_MAX + " bytes together: repeat it when one of them is answered");
            case ALL_HAVE_TOO_MANY -> ProblemDetail.of("busy", 503, "too many bodies at a time; repeat it later");
            default ->
                ProblemDetail.of(
                        "request-timeout",
                        408,
                        "nothing was done; a body has to be there within " + atMost.toSeconds() + " s");
        };
        Response.ResponseBuilder response =
                Response.fromResponse(Problems.response(problem)).header("Connection", "close");
        if (problem.status() == 429) {
            request.setProperty(RateLimits.REFUSED, true);
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return response.build();
    }

    /** For tests: bytes that are held now. */
    public long held() {
        return budget.taken();
    }
}
