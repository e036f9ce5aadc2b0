package io.counterfoil.service.web;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.service.web.RefusedRequests.Limit;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Too many requests of one subject (a person, or a program's own account), of one participant, or without a valid token from one
 * address are refused before anything is done for them. A program that many persons use has no limit of its own. Good callers behind an address with bad ones are not: only requests that nobody answers for count against an address: failed authentications, and those to a public operation.
 */
public class RateLimits {

    /** Set on a request that was refused here: it leaves no entry in the audit trail, which it could otherwise fill. */
    public static final String REFUSED = "counterfoil.rate.refused";

    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    private final Origins caller;
    private final RateCounters subjects;
    private final RateCounters participants;
    private final RateCounters addresses;
    private final RefusedRequests refused;

    RateLimits(Origins caller, RateSettings settings, RefusedRequests refused) {
        this.caller = caller;
        this.refused = refused;
        Duration second = Duration.ofSeconds(1);
        this.subjects = new RateCounters(settings.subjectPerSecond, second, RateSettings.COUNTED_MAX);
        this.participants = new RateCounters(settings.participantPerSecond, second, RateSettings.COUNTED_MAX);
        this.addresses = new RateCounters(settings.failedPerMinute, Duration.ofMinutes(1), RateSettings.COUNTED_MAX);
    }

    @ServerRequestFilter(nonBlocking = true, preMatching = true, priority = 2)
    public Uni<@Nullable Response> refuseTooMany(ContainerRequestContext request, RoutingContext connection) {
        return caller.origin(connection.request().remoteAddress().host()).map(origin -> {
            long seconds = secondsToWait(origin);
            if (seconds == 0) {
                return null;
            }
            request.setProperty(REFUSED, true);
            LOG.debugf("refused: too many requests from %s", origin.peer());
            return Response.fromResponse(Problems.response(ProblemDetail.of(
                            "too-many-requests", 429, "nothing was done; repeat it after " + seconds + " s")))
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        });
    }

    private long secondsToWait(Origin origin) {
        if (origin.subject() == null) {
            return counted(Limit.ADDRESS, addresses.secondsToWait(origin.peer()));
        }
        long subject = counted(Limit.SUBJECT, subjects.secondsToWait(origin.subject()));
        return subject > 0 || origin.participant() == null
                ? subject
                : counted(
                        Limit.PARTICIPANT,
                        participants.secondsToWait(origin.participant().toString()));
    }

    private long counted(Limit limit, long seconds) {
        if (seconds > 0) {
            refused.count(limit);
        }
        return seconds;
    }
}
