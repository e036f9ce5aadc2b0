package io.counterfoil.portal.certificate;

import io.counterfoil.portal.certificate.CertificateChecksApi.CheckJson;
import io.counterfoil.portal.certificate.CheckView.Found;
import io.counterfoil.portal.certificate.CheckView.Outcome;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.counterfoil.portal.preference.Preferences;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether a certificate is genuine; open to everybody. The QR code on paper leads here, with number and code. */
@Path("/check")
public class CheckPages extends Controller {

    private static final int TYPED_LENGTH_MAX = 60;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MALFORMED = 400;

    private final CertificateChecksApi checks;
    private final HttpServerRequest request;

    CheckPages(@RestClient CertificateChecksApi checks, HttpServerRequest request) {
        this.checks = checks;
        this.request = request;
    }

    @CheckedTemplate(basePath = "certificate")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance check(CheckView view);
    }

    @GET
    @Path("")
    public Response check(@RestQuery @DefaultValue("") String number, @RestQuery @DefaultValue("") String code) {
        if (number.isBlank() && code.isBlank()) {
            return page(Response.Status.OK.getStatusCode(), "", "", null, null);
        }
        if (number.isBlank()
                || code.isBlank()
                || number.length() > TYPED_LENGTH_MAX
                || code.length() > TYPED_LENGTH_MAX) {
            return page(MALFORMED, cut(number), cut(code), Outcome.INCOMPLETE, null);
        }
        try {
            CheckJson said = checks.check(number, code, request.remoteAddress().hostAddress());
            return page(Response.Status.OK.getStatusCode(), number, code, outcome(said), found(said));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != TOO_MANY_REQUESTS) {
                throw refusal;
            }
            return page(TOO_MANY_REQUESTS, number, code, Outcome.TOO_MANY, null);
        }
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), TYPED_LENGTH_MAX));
    }

    private static Outcome outcome(CheckJson said) {
        return switch (said.result()) {
            case "genuine" -> Outcome.GENUINE;
            case "void" -> Outcome.VOID;
            default -> Outcome.NOT_VERIFIED;
        };
    }

    private static @Nullable Found found(CheckJson said) {
        String kind = said.kind();
        MoneyJson amount = said.amount();
        return kind == null
                ? null
                : new Found(
                        kind,
                        said.reason() == null ? "" : said.reason(),
                        amount == null ? null : amount.money(),
                        said.holder(),
                        said.debtor(),
                        said.dueOn());
    }

    private Response page(int status, String number, String code, @Nullable Outcome outcome, @Nullable Found found) {
        Preferences preferences = Preferences.of(request);
        // Nobody is signed in who may read the business date; days are written in full here.
        Formats formats = new Formats(preferences.language(), LocalDate.EPOCH);
        return Response.status(status)
                .entity(Templates.check(new CheckView(
                        preferences.language(), preferences.theme(), formats, number, code, outcome, found)))
                .build();
    }
}
