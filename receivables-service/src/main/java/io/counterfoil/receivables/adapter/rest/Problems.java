package io.counterfoil.receivables.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.ProblemDetail.Violation;
import io.counterfoil.ledger.LedgerUnavailableException;
import io.counterfoil.ledger.SignerUnavailableException;
import io.counterfoil.receivables.application.Refusal;
import io.counterfoil.receivables.application.RefusedException;
import io.counterfoil.receivables.domain.Rejection;
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

/** The one place where a refusal becomes a status. The switch is exhaustive: a new refusal does not compile without one. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    static int statusOf(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> 400;
            case FORBIDDEN, NOT_ENROLLED, NOT_RECORDED, SUSPENDED, ROLE_MISSING, SELF_APPROVAL, OWN_PARTICIPANT -> 403;
            case NOT_FOUND -> 404;
            case DUPLICATE_INVOICE,
                    PAYABLE_NOT_OPEN,
                    RULE_NOT_OPEN,
                    KEY_ROTATION_NOT_OPEN,
                    KYC_DOCUMENT_NOT_OPEN,
                    DUPLICATE_BANK_ACCOUNT,
                    BANK_ACCOUNT_NOT_OPEN,
                    TERMS_NOT_OPEN,
                    TERMS_DIFFER,
                    PROFILE_OUTDATED,
                    OFFER_NOT_OPEN,
                    VOUCHER_NOT_HELD,
                    FINANCING_NOT_OPEN,
                    QUOTE_NOT_OPEN,
                    SETTLEMENT_OPEN,
                    ALREADY_ENROLLED,
                    BUSINESS_DATE,
                    DOCUMENT_NOT_AVAILABLE,
                    ACT_DIFFERS,
                    ACT_NOT_WAITING,
                    ALREADY_SUPPORTED,
                    SAME_PERSON,
                    LEDGER_REFUSED,
                    NOT_ON_CHAIN -> 409;
            case POLICY, IDEMPOTENCY_KEY_REUSED -> 422;
            case LEDGER_UNAVAILABLE, SIGNER_UNAVAILABLE, BUSY -> 503;
        };
    }

    static ProblemDetail problem(
            Refusal refusal,
            String detail,
            List<Violation> violations,
            List<Rejection> rejections,
            @Nullable String transactionHash) {
        String name = refusal.problemName();
        return new ProblemDetail(
                ProblemDetail.typeOf(name),
                name.replace('-', ' '),
                statusOf(refusal),
                detail,
                violations,
                rejections.stream()
                        .map(each -> new ProblemDetail.Rejection(each.rule(), each.reason(), each.source()))
                        .toList(),
                transactionHash);
    }

    static Response response(ProblemDetail problem) {
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
        return response(problem(refused.refusal(), refused.detail(), refused.violations(), refused.rejections(), null));
    }

    @ServerExceptionMapper
    Response wrongType(MismatchedInputException wrong) {
        return response(problem(Refusal.MALFORMED, "see violations", List.of(violation(wrong)), List.of(), null));
    }

    @ServerExceptionMapper
    Response signerUnavailable(SignerUnavailableException unavailable) {
        return refused(
                new RefusedException(Refusal.SIGNER_UNAVAILABLE, "the signer that holds the keys does not answer"));
    }

    @ServerExceptionMapper
    Response nodeUnavailable(LedgerUnavailableException unavailable) {
        return refused(new RefusedException(Refusal.LEDGER_UNAVAILABLE, "no node of the chain answers"));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Throwable refused) {
        return response(ProblemDetail.of("unauthenticated", 401, "a valid bearer token is required"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return response(ProblemDetail.of("forbidden", 403, "the token's roles do not allow this"));
    }

    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (refused.getCause() instanceof JsonProcessingException notJson) {
            return response(problem(Refusal.MALFORMED, "see violations", List.of(violation(notJson)), List.of(), null));
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
    Response failed(Throwable bug) {
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
