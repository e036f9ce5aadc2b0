package io.counterfoil.receivables.certificate.rest;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.certificate.CertificateCheck;
import io.counterfoil.receivables.certificate.CheckCertificate;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. Open to everybody. The contract is openapi.yml, tag certificates. */
@Path("/certificate-checks")
@Blocking
class CertificateChecks {

    private static final int TYPED_LENGTH_MAX = 60;

    private final CheckCertificate check;

    CertificateChecks(CheckCertificate check) {
        this.check = check;
    }

    /** As people type them: with or without what separates groups, in capitals or not. */
    @GET
    @OperationId("checkCertificate")
    public CertificateCheck check(@RestQuery @Nullable String number, @RestQuery @Nullable String code) {
        return check.check(
                typed("number", number).replaceAll("[^0-9]", ""),
                typed("code", code).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private static String typed(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > TYPED_LENGTH_MAX) {
            throw RefusedException.malformed(name, "1 to " + TYPED_LENGTH_MAX + " characters");
        }
        return text;
    }
}
