package io.counterfoil.workflow.incident.rest;

import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.incident.IncidentDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag incidents. */
@Path("/incidents")
@Blocking
class IncidentOperations {

    private static final int OFFSET_MAX = 100_000;

    private final IncidentDesk desk;
    private final Caller caller;

    IncidentOperations(IncidentDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    record NoFields() {}

    record DoneJson(UUID id) {}

    record SaidJson(String en, String zh) {}

    record IncidentJson(
            String id,
            UUID caseId,
            String process,
            UUID businessKey,
            String activity,
            SaidJson name,
            String why,
            LocalDate since) {

        static IncidentJson of(IncidentDesk.Shown shown) {
            return new IncidentJson(
                    shown.incident().id(),
                    shown.file().id(),
                    shown.file().process().id(),
                    shown.file().key(),
                    shown.incident().activity(),
                    new SaidJson(
                            shown.incident().name().en(),
                            shown.incident().name().zh()),
                    shown.incident().why(),
                    shown.incident().since());
        }
    }

    record IncidentPage(List<IncidentJson> items, @Nullable Integer next) {}

    @GET
    @OperationId("listIncidents")
    public IncidentPage list(@QueryParam("limit") @Nullable String limit, @QueryParam("from") @Nullable String from) {
        caller.participant(); // nobody reads for no one
        int max = Reading.page(limit, null).limit();
        int first = from == null ? 0 : Reading.whole("from", from, 0, OFFSET_MAX);
        List<IncidentJson> found =
                desk.list(first, max + 1).stream().map(IncidentJson::of).toList();
        return found.size() <= max
                ? new IncidentPage(found, null)
                : new IncidentPage(found.subList(0, max), first + max);
    }

    @POST
    @Path("{id}/retry")
    @OperationId("retryIncident")
    public DoneJson retry(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NoFields body) {
        caller.request(key, "retry incident " + id, body);
        desk.retry(id.toString());
        return new DoneJson(id);
    }
}
