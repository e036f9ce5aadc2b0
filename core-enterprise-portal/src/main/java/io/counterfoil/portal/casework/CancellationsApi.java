package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.CasesApi.CancellationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Patience;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/workflow/v1")
@RegisterRestClient(configKey = "financing-workflow")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface CancellationsApi {

    @GET
    @Path("/cancellations")
    ItemPage<CancellationJson> asked(@QueryParam("limit") int limit);

    @POST
    @Path("/cases/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    CancellationJson ask(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, NewCancellationJson body);

    /** @param answer {@code agreement} or {@code refusal} */
    @POST
    @Path("/cases/{id}/cancellation/{answer}")
    @Consumes(MediaType.APPLICATION_JSON)
    CancellationJson answer(
            @PathParam("id") UUID id,
            @PathParam("answer") String answer,
            @HeaderParam("Idempotency-Key") UUID key,
            EmptyJson body);

    record NewCancellationJson(String reason) {}
}
