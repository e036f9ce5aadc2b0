package io.counterfoil.portal.casework;

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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/workflow/v1")
@RegisterRestClient(configKey = "financing-workflow")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface IncidentsApi {

    @GET
    @Path("/incidents")
    IncidentPageJson list(@QueryParam("limit") int limit, @QueryParam("from") int from);

    @POST
    @Path("/incidents/{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    TasksApi.DoneJson retry(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @GET
    @Path("/alerts")
    ItemPage<CaseAlertJson> alerts(@QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    /** @param next place of the page after this one; null for the last one */
    record IncidentPageJson(
            List<IncidentJson> items, @Nullable Integer next) {}

    record IncidentJson(UUID id, UUID caseId, String process, Said name, String why, LocalDate since) {}

    record CaseAlertJson(UUID id, UUID caseId, String activity, String severity, LocalDate day) {}
}
