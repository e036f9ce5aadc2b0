package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.OperationJson;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/acts")
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface ActsApi {

    @GET
    ItemPage<ActJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    ActJson get(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/support")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson support(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    OperationJson cancel(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    record ActJson(
            UUID id,
            String kind,
            @Nullable UUID resourceId,
            Map<String, String> content,
            Map<String, String> recorded,
            String state,
            UUID proposer,
            List<UUID> supporters,
            List<UUID> counted,
            int threshold,
            LocalDate lastDay) {}
}
