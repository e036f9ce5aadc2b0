package io.counterfoil.portal.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.portal.platform.BearerOfPerson;
import io.counterfoil.portal.platform.EmptyJson;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@Path("/workflow/v1/tasks")
@RegisterRestClient(configKey = "financing-workflow")
@RegisterProvider(BearerOfPerson.class)
@RegisterProvider(Patience.class)
@RegisterProvider(RefusalReader.class)
interface TasksApi {

    @GET
    TaskPageJson list(
            @QueryParam("limit") int limit, @QueryParam("from") int from, @QueryParam("caseId") @Nullable UUID caseId);

    @GET
    @Path("/{id}")
    TaskJson get(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/claim")
    @Consumes(MediaType.APPLICATION_JSON)
    TaskJson claim(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    TaskJson release(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, EmptyJson body);

    @POST
    @Path("/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    CommentJson comment(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, NewCommentJson body);

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    DoneJson complete(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") UUID key, CompletionJson body);

    /** @param next place of the page after this one; null for the last one */
    record TaskPageJson(List<TaskJson> items, @Nullable Integer next) {}

    /** @param claimedBy subject of the person who has taken it */
    record TaskJson(
            UUID id,
            String activity,
            Said name,
            Said help,
            UUID caseId,
            String process,
            UUID businessKey,
            UUID payableId,
            MoneyJson value,
            List<String> groups,
            List<String> acts,
            boolean closedByItself,
            @Nullable LocalDate dueOn,
            @Nullable String claimedBy,
            @Nullable SentJson sent) {}

    record SentJson(String act, Instant at) {}

    record NewCommentJson(String comment) {}

    record CommentJson(UUID id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CompletionJson(@Nullable String note, @Nullable List<String> remedies) {}

    record DoneJson(UUID id) {}
}
