package io.counterfoil.service.audit;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.service.audit.AuditedRequest.Answer;
import io.counterfoil.service.audit.AuditedRequest.Asked;
import io.counterfoil.service.web.Origins;
import io.counterfoil.service.web.Problems;
import io.counterfoil.service.web.RateLimits;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jspecify.annotations.Nullable;

/** No answer to a request that changes something, or that reads what must not be read unseen, leaves before its entry is stored. */
class AuditedRequests {

    private static final Logger LOG = Logger.getLogger(AuditedRequests.class);
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String RECORDED_READ = "counterfoil.audit.recorded-read";
    private static final String NOT_BEGUN = "counterfoil.audit.not-begun";
    private static final String ARRIVED = "counterfoil.audit.arrived";
    private static final String OPERATION = "counterfoil.audit.operation";

    private final AuditTrail trail;
    private final Origins caller;

    AuditedRequests(AuditTrail trail, Origins caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @ServerRequestFilter(nonBlocking = true, preMatching = true, priority = 1)
    public @Nullable Response arrived(ContainerRequestContext request) {
        request.setProperty(ARRIVED, Instant.now());
        if (trail.isFailing() && !CHANGE_NOTHING.contains(request.getMethod())) {
            request.setProperty(NOT_BEGUN, true);
            return Problems.response(ProblemDetail.of(
                    "audit-unavailable", 503, "nothing was done, because it could not be recorded; repeat it later"));
        }
        return null;
    }

    /** Asked at once, before a filter goes on in another thread, where nobody knows any more. */
    @ServerRequestFilter(priority = 1, nonBlocking = true)
    public void matched(ContainerRequestContext request, ResourceInfo resource) {
        request.setProperty(OPERATION, operation());
        Method method = resource.getResourceMethod();
        request.setProperty(RECORDED_READ, method != null && method.isAnnotationPresent(AuditedRead.class));
    }

    @ServerResponseFilter
    public Uni<Void> recorded(
            ContainerRequestContext request, ContainerResponseContext response, RoutingContext connection) {
        URI target = request.getUriInfo().getRequestUri();
        boolean changesNothing = CHANGE_NOTHING.contains(request.getMethod())
                && !Boolean.TRUE.equals(request.getProperty(RECORDED_READ));
        if (changesNothing
                || request.getProperty(RateLimits.REFUSED) != null
                || request.getProperty(NOT_BEGUN) != null) {
            return Uni.createFrom().voidItem();
        }
        Instant at = request.getProperty(ARRIVED) instanceof Instant arrived ? arrived : Instant.now();
        Asked asked = asked(request, target);
        Answer answer = answer(response, asked.ids());
        AuditedSpan.describe(asked, answer);
        return caller.origin(connection.request().remoteAddress().host())
                .map(origin -> new AuditedRequest(at, origin, asked, answer))
                .chain(entry -> Uni.createFrom().completionStage(() -> trail.record(entry)))
                .onFailure()
                .recoverWithItem(unwritten -> withheld(response, unwritten));
    }

    /** The act may have happened, and without an entry nobody may hear of it; its key tells once the trail can be written. */
    private static @Nullable Void withheld(ContainerResponseContext response, Throwable unwritten) {
        LOG.errorf("an answer was withheld: its entry of the audit trail is not known to be stored (%s)", unwritten);
        response.setStatus(503);
        response.getHeaders().clear();
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 1);
        response.setEntity(
                ProblemDetail.of(
                        "audit-unavailable",
                        503,
                        "the request may have been carried out, and cannot be recorded; repeat it with the same key"),
                new Annotation[0],
                MediaType.valueOf(ProblemDetail.MEDIA_TYPE));
        return null;
    }

    private static Asked asked(ContainerRequestContext request, URI target) {
        String query = target.getRawQuery();
        String asked = target.getRawPath() + (query == null ? "" : "?" + query);
        List<UUID> ids = new ArrayList<>(AuditedIds.in(asked));
        String bodySha256 = null;
        if (request.getProperty(AuditedBody.PROPERTY) instanceof AuditedBody.Seen body) {
            ids.addAll(body.ids());
            bodySha256 = body.sha256();
        }
        return new Asked(
                request.getProperty(OPERATION) instanceof String operation ? operation : null,
                request.getMethod() + " " + asked,
                request.getHeaderString("Idempotency-Key"),
                bodySha256,
                ids);
    }

    private static Answer answer(ContainerResponseContext response, List<UUID> asked) {
        Object entity = response.getEntity();
        if (entity instanceof AuditedAnswer operation) {
            List<UUID> made = operation.auditedIds().stream()
                    .filter(id -> !asked.contains(id))
                    .toList();
            return new Answer(
                    response.getStatus(), null, operation.auditedOperation(), operation.auditedTransaction(), made);
        }
        if (entity instanceof ProblemDetail problem) {
            String type = problem.type().getPath();
            String name = type.substring(type.lastIndexOf('/') + 1);
            return new Answer(response.getStatus(), name, null, problem.transactionHash(), List.of());
        }
        return new Answer(response.getStatus(), null, null, null, List.of());
    }

    /** As the contract writes it, {@code POST /offers/{id}/acceptance}; null when it has no such operation. */
    private static @Nullable String operation() {
        ResteasyReactiveRequestContext current = CurrentRequestManager.get();
        RuntimeResource resource = current == null ? null : current.getTarget();
        if (resource == null) {
            return null;
        }
        String path = "/" + template(resource.getClassPath()) + "/" + template(resource.getPath());
        return resource.getHttpMethod() + " " + path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static String template(@Nullable URITemplate path) {
        return path == null ? "" : path.template;
    }
}
