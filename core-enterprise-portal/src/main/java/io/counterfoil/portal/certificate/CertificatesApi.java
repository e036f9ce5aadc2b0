package io.counterfoil.portal.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/certificates")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface CertificatesApi {

    @GET
    ItemPage<CertificateJson> list(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson make(@HeaderParam("Idempotency-Key") UUID key, NewCertificateJson body);

    @GET
    @Path("/{id}")
    CertificateJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    byte[] file(@PathParam("id") UUID id, @QueryParam("language") String language);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewCertificateJson(
            String kind, @Nullable UUID voucherId, @Nullable UUID financingRequestId, List<String> disclosed) {}

    record CertificateJson(
            UUID id,
            String number,
            String code,
            String kind,
            UUID voucherId,
            @Nullable UUID financingRequestId,
            MoneyJson value,
            List<String> disclosed,
            LocalDate madeOn) {}
}
