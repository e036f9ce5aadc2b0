package io.counterfoil.portal.certificate;

import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Open to everybody, so nobody's token goes with it. */
@Path("/api/v1/certificate-checks")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(RefusalReader.class)
interface CertificateChecksApi {

    /** @param address of who checks: the service counts by it, where it trusts the portal as a proxy */
    @GET
    CheckJson check(
            @QueryParam("number") String number,
            @QueryParam("code") String code,
            @HeaderParam("X-Forwarded-For") String address);

    record CheckJson(
            String result,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable MoneyJson amount,
            @Nullable String holder,
            @Nullable String debtor,
            @Nullable LocalDate dueOn) {}
}
