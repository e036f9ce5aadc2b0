package io.counterfoil.portal.supervisionalert;

import io.counterfoil.portal.operation.OperationJson;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/supervision")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "receivables-service")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface SupervisionAlertsApi {

    @GET
    @Path("/alerts")
    ItemPage<AlertJson> list(
            @QueryParam("state") String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @POST
    @Path("/alert-searches")
    OperationJson search(@HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/alerts/{id}/taking")
    OperationJson take(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/alerts/{id}/acknowledgement")
    OperationJson acknowledge(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ReasonJson body);

    @POST
    @Path("/alerts/{id}/escalation")
    OperationJson escalate(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, ReasonJson body);

    record ReasonJson(String reason) {}

    record AlertJson(
            UUID id,
            String kind,
            String severity,
            String state,
            LocalDate foundOn,
            long ageDays,
            @Nullable String owner,
            UUID participant,
            List<UUID> involved,
            List<UUID> payables,
            MoneyJson amount,
            @Nullable MoneyJson usual,
            long measure,
            LocalDate since,
            LocalDate until) {}
}
