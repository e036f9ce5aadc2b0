package io.counterfoil.portal.approval;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface ApprovalsApi {

    @POST
    @Path("/payables/{id}/confirmation")
    OperationJson confirm(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    /** All of them or none: one that may not be confirmed refuses the whole. */
    @POST
    @Path("/confirmations")
    OperationJson confirm(
            @HeaderParam("Idempotency-Key") UUID key, @HeaderParam("Prefer") String prefer, ManyJson body);

    @POST
    @Path("/payables/{id}/refusal")
    OperationJson refuse(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ReasonJson body);

    record ManyJson(List<UUID> payableIds) {}

    record ReasonJson(String reason) {}
}
