package io.counterfoil.receivables.certificate.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.certificate.Certificate;
import io.counterfoil.receivables.certificate.CertificateCodes;
import io.counterfoil.receivables.certificate.CertificatePapers;
import io.counterfoil.receivables.certificate.CertificatePapers.Language;
import io.counterfoil.receivables.certificate.CertificateView;
import io.counterfoil.receivables.certificate.Certificates;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag certificates. */
@Path("/certificates")
@Blocking
class CertificateReads {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final Certificates certificates;
    private final CertificateCodes codes;
    private final CertificatePapers papers;
    private final Reading reading;

    CertificateReads(Certificates certificates, CertificateCodes codes, CertificatePapers papers, Reading reading) {
        this.certificates = certificates;
        this.codes = codes;
        this.papers = papers;
        this.reading = reading;
    }

    @GET
    @OperationId("listCertificates")
    public Page<CertificateView> certificates(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Page<Certificate> own = certificates.list(reading.viewer().participant(), Reading.page(limit, cursor));
        return new Page<>(
                own.items().stream()
                        .map(certificate -> CertificateView.of(certificate, codes.of(certificate.id())))
                        .toList(),
                own.nextCursor());
    }

    @GET
    @Path("{id}")
    @OperationId("getCertificate")
    public CertificateView certificate(@RestPath UUID id) {
        return CertificateView.of(own(id), codes.of(id));
    }

    @GET
    @Path("{id}/file")
    @OperationId("getCertificateFile")
    public Response file(@RestPath UUID id, @RestQuery @Nullable String language) {
        String wanted = Reading.oneOf(LANGUAGES, "language", language);
        if (wanted == null) {
            throw RefusedException.malformed("language", "is required");
        }
        Certificate certificate = own(id);
        byte[] paper = papers.of(certificate, codes.of(id), Language.valueOf(wanted.toUpperCase(Locale.ROOT)));
        return Response.ok(paper)
                .type("application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + certificate.kind().wireName() + "-" + certificate.number() + "-"
                                + wanted + ".pdf\"")
                .build();
    }

    private Certificate own(UUID id) {
        return Reading.found(
                certificates.ofParticipant(reading.viewer().participant(), id), "certificate of the caller");
    }
}
