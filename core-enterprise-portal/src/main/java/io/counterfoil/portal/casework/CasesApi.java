package io.counterfoil.portal.casework;

import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.RefusalReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/workflow/v1/cases")
@RegisterRestClient(configKey = "financing-workflow")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(RefusalReader.class)
interface CasesApi {

    @GET
    ItemPage<CaseJson> list(
            @QueryParam("process") @Nullable String process,
            @QueryParam("state") @Nullable String state,
            @QueryParam("payableId") @Nullable UUID payable,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/{id}")
    WholeCaseJson get(@PathParam("id") UUID id);

    @GET
    @Path("/{id}/diagram")
    @Produces("image/svg+xml")
    String diagram(
            @PathParam("id") UUID id,
            @QueryParam("language") String language,
            @QueryParam("part") @Nullable String part);

    @GET
    @Path("/{id}/comments")
    ItemPage<CommentJson> comments(@PathParam("id") UUID id, @QueryParam("limit") int limit);

    record CaseJson(
            UUID id,
            String process,
            UUID businessKey,
            UUID payableId,
            MoneyJson value,
            String state,
            @Nullable String outcome,
            LocalDate begunOn,
            @Nullable LocalDate endedOn) {}

    record WholeCaseJson(
            UUID id,
            String process,
            UUID businessKey,
            UUID payableId,
            MoneyJson value,
            String state,
            @Nullable String outcome,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            int version,
            List<WaitJson> waits,
            List<StepJson> steps,
            List<String> parts,
            @Nullable CancellationJson cancellation) {}

    /**
     * @param caseId which it is about
     * @param askedBy name of the person; null for whom it does not concern
     */
    record CancellationJson(
            UUID caseId,
            String process,
            String state,
            String reason,
            @Nullable String askedBy,
            LocalDate askedOn,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            Said goesOn) {}

    record CommentJson(String name, String comment, Instant at) {}

    /** @param groups role@participant of who may end it; empty while it waits for no task */
    record WaitJson(
            String activity,
            Said name,
            Said who,
            List<String> groups,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String incident) {}

    record StepJson(
            String activity,
            String kind,
            Said name,
            String state,
            LocalDate from,
            @Nullable LocalDate to) {}
}
