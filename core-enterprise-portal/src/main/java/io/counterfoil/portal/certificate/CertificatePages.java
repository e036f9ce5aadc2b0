package io.counterfoil.portal.certificate;

import io.counterfoil.portal.certificate.CertificatesApi.CertificateJson;
import io.counterfoil.portal.certificate.CertificatesApi.NewCertificateJson;
import io.counterfoil.portal.frame.Frame;
import io.counterfoil.portal.frame.Frames;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Attempts;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import io.quarkiverse.renarde.Controller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Makes a certificate, hands it out in both languages, and lists those that were made. */
@Path("/certificates")
@RolesAllowed({"supplier", "enterprise-maker", "enterprise-checker", "bank-officer", "bank-approver"})
public class CertificatePages extends Controller {

    private static final int PAGE = 50;
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Frames frames;
    private final CertificatesApi certificates;
    private final Attempts attempts;

    CertificatePages(Frames frames, @RestClient CertificatesApi certificates, Attempts attempts) {
        this.frames = frames;
        this.certificates = certificates;
        this.attempts = attempts;
    }

    @CheckedTemplate(basePath = "certificate")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance certificate(Frame page, CertificateView view);

        static native TemplateInstance list(Frame page, CertificatesView view);
    }

    /** Those that the reader's participant had made. */
    @GET
    @Path("")
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        ItemPage<CertificateJson> found = certificates.list(PAGE, cursor);
        List<CertificatesView.Row> newestFirst = new ArrayList<>(found.items().stream()
                .map(json -> new CertificatesView.Row(
                        json.id(), json.kind(), json.number(), json.value().money(), json.madeOn()))
                .toList());
        Collections.reverse(newestFirst);
        return Templates.list(frames.frame(), new CertificatesView(newestFirst, cursor != null, found.nextCursor()));
    }

    /**
     * @param kind of the certificate
     * @param of the voucher, or, of a receipt, the financing request
     * @param command key of the command that was given; its outcome is shown
     */
    @GET
    @Path("/new")
    public TemplateInstance form(
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @Nullable UUID of,
            @RestQuery @Nullable UUID command,
            @RestQuery @DefaultValue("0") long since) {
        Frame page = frames.frame();
        Kind wanted = Kind.find(kind).orElseThrow(NotFoundException::new);
        UUID about = required(of);
        Attempt attempt = attempts.at(address(wanted, about), command, since, page.language());
        UUID made = attempt.made();
        return Templates.certificate(
                page,
                new CertificateView(
                        wanted,
                        about,
                        made == null ? null : made(made),
                        attempt,
                        page.user().role()));
    }

    private CertificateView.Made made(UUID id) {
        CertificateJson found = certificates.get(id);
        return new CertificateView.Made(found.id(), found.number(), found.code());
    }

    @POST
    @Path("/new")
    public Response make(
            @RestQuery @DefaultValue("") String kind,
            @RestQuery @Nullable UUID of,
            @RestForm @Nullable List<String> disclosed,
            @RestForm UUID key) {
        Kind wanted = Kind.find(kind).orElseThrow(NotFoundException::new);
        UUID about = required(of);
        boolean receipt = wanted == Kind.FINANCING_RECEIPT;
        Outcome outcome = Outcome.of(() -> certificates.make(
                key,
                new NewCertificateJson(
                        wanted.wireName(),
                        receipt ? null : about,
                        receipt ? about : null,
                        disclosed == null ? List.of() : disclosed)));
        if (outcome instanceof Outcome.Refused refused) {
            Frame page = frames.frame();
            return attempts.refusal(Templates.certificate(
                    page,
                    new CertificateView(
                            wanted,
                            about,
                            null,
                            attempts.refused(refused, page.language()),
                            page.user().role())));
        }
        return attempts.toOutcome(address(wanted, about), key);
    }

    @GET
    @Path("/{id}/file")
    public Response file(@RestPath UUID id, @RestQuery @DefaultValue("zh") String language) {
        if (!LANGUAGES.contains(language)) {
            throw new NotFoundException();
        }
        CertificateJson certificate = certificates.get(id);
        return Response.ok(certificates.file(id, language))
                .type("application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + certificate.kind() + "-" + certificate.number() + "-" + language
                                + ".pdf\"")
                .build();
    }

    private static UUID required(@Nullable UUID of) {
        if (of == null) {
            throw new NotFoundException();
        }
        return of;
    }

    private static String address(Kind kind, UUID of) {
        return "/certificates/new?kind=" + kind.wireName() + "&of=" + of;
    }
}
