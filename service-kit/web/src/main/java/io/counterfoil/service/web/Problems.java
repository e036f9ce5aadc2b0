package io.counterfoil.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.Refusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where a refusal becomes an answer. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    public static ProblemDetail problem(
            Refusal refusal,
            String detail,
            List<Violation> violations,
            List<Rejection> rejections,
            @Nullable String transactionHash) {
        String name = refusal.problemName();
        return new ProblemDetail(
                ProblemDetail.typeOf(name),
                name.replace('-', ' '),
                refusal.status(),
                detail,
                violations,
                rejections,
                transactionHash);
    }

    public static Response response(RefusedException refused) {
        return response(problem(refused.refusal(), refused.detail(), refused.violations(), refused.rejections(), null));
    }

    public static Response response(ProblemDetail problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(ProblemDetail.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        return response(refused);
    }

    @ServerExceptionMapper
    public Response wrongType(MismatchedInputException wrong) {
        return response(problem(CommonRefusal.MALFORMED, "see violations", List.of(violation(wrong)), List.of(), null));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Throwable refused) {
        return response(ProblemDetail.of("unauthenticated", 401, "a valid bearer token is required"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return response(ProblemDetail.of("forbidden", 403, "the token's roles do not allow this"));
    }

    @ServerExceptionMapper
    public Response refusedByHttp(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (refused.getCause() instanceof JsonProcessingException notJson) {
            return response(
                    problem(CommonRefusal.MALFORMED, "see violations", List.of(violation(notJson)), List.of(), null));
        }
        if (status >= 500) {
            return failed(refused);
        }
        String name = switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> "http-" + status;
        };
        return response(ProblemDetail.of(name, status, null));
    }

    /** A bug of ours, and the only answer that is one. What it says is for the log, not for the client. */
    @ServerExceptionMapper
    public Response failed(Throwable bug) {
        LOG.error("a request failed", bug);
        return response(ProblemDetail.of("internal", 500, "the fault is ours; it is logged"));
    }

    private static Violation violation(JsonProcessingException wrong) {
        if (wrong instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining())
                    .substring(mapping.getPath().get(0).getFieldName() == null ? 0 : 1);
            return new Violation(
                    path,
                    wrong instanceof UnrecognizedPropertyException ? "unknown field" : "not of the contract's type");
        }
        var place = wrong.getLocation();
        return new Violation(
                "body",
                place == null
                        ? "not JSON"
                        : "not JSON, at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }
}
