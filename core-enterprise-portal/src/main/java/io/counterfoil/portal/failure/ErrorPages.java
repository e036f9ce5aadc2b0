package io.counterfoil.portal.failure;

import io.counterfoil.portal.failure.FailureView.Kind;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.preference.Preferences;
import io.opentelemetry.api.trace.Span;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every failure becomes a page that says what happened, what did not, and what to do. They ask no service: none may be there. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    /** The answer to a script; its page says so itself. */
    private static final int SESSION_ENDED = 499;

    private final HttpServerRequest request;

    ErrorPages(HttpServerRequest request) {
        this.request = request;
    }

    @CheckedTemplate(basePath = "failure")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance failure(FailureView view);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return page(Kind.FORBIDDEN, 403);
    }

    @ServerExceptionMapper
    Response refused(ServiceRefusal refusal) {
        return switch (refusal.status()) {
            case 401 -> page(Kind.NOT_ACCEPTED, 403);
            case 403 -> page(Kind.FORBIDDEN, 403);
            case 404 -> page(Kind.NOT_FOUND, 404);
            case 400 -> page(Kind.MALFORMED, 400);
            case 429, 502, 503, 504 -> page(Kind.UNAVAILABLE, 503);
            default -> failed(refusal);
        };
    }

    @ServerExceptionMapper
    Response noAnswer(ProcessingException noAnswer) {
        LOG.warnf("a service did not answer: %s", noAnswer.getMessage());
        return page(Kind.UNAVAILABLE, 503);
    }

    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return failed(refused);
        }
        return status < 400
                ? refused.getResponse()
                : page(status == 403 ? Kind.FORBIDDEN : status == 404 ? Kind.NOT_FOUND : Kind.MALFORMED, status);
    }

    /** What a filter refused, a form without its token for instance, has no page yet. */
    @ServerResponseFilter
    void refusedWithoutAPage(ContainerResponseContext answer) {
        int status = answer.getStatus();
        if (status >= 400 && status != SESSION_ENDED && !answer.hasEntity()) {
            Response page = page(status == 404 ? Kind.NOT_FOUND : Kind.MALFORMED, status);
            answer.setEntity(page.getEntity(), null, page.getMediaType());
        }
    }

    /** A bug of ours. What it says is for the log; the page has the number under which it is found there. */
    @ServerExceptionMapper
    Response failed(Throwable bug) {
        LOG.error("a page failed", bug);
        return page(Kind.FAILED, 500);
    }

    private Response page(Kind kind, int status) {
        Preferences preferences = Preferences.of(request);
        Language language = preferences.language();
        String number = kind == Kind.FAILED || kind == Kind.UNAVAILABLE
                ? Span.current().getSpanContext().getTraceId()
                : "";
        TemplateInstance page = Templates.failure(new FailureView(kind, language, preferences.theme(), number));
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.setLocale(language.locale()).render())
                .build();
    }
}
