package io.counterfoil.bank.recheck.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.recheck.AlertDesk;
import io.counterfoil.bank.recheck.DocumentAlert;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. */
@Path("/banks/{bank}")
@Blocking
class AlertCommands {

    private static final int NOTE_LENGTH_MAX = 500;

    private final AlertDesk desk;
    private final Acts acts;
    private final Caller caller;

    AlertCommands(AlertDesk desk, Acts acts, Caller caller) {
        this.desk = desk;
        this.acts = acts;
        this.caller = caller;
    }

    record Note(@Nullable String note) {}

    @GET
    @Path("document-alerts")
    @OperationId("listDocumentAlerts")
    public Page<AlertJson> list(
            @RestPath String bank,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        HostedBank own = acts.bank(bank);
        String wanted = Reading.oneOf(Set.of(AlertJson.OPEN, AlertJson.ACKNOWLEDGED), "state", state);
        Page<DocumentAlert> found =
                desk.list(own, wanted == null ? null : wanted.equals(AlertJson.OPEN), Reading.page(limit, cursor));
        return new Page<>(found.items().stream().map(AlertJson::of).toList(), found.nextCursor());
    }

    @POST
    @Path("document-alerts/{id}/acknowledgement")
    @OperationId("acknowledgeDocumentAlert")
    public AlertJson acknowledge(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Note body) {
        HostedBank own = acts.bank(bank, key, "acknowledge-document-alert " + id);
        Fields fields = new Fields();
        String note = fields.text("note", body == null ? null : body.note(), NOTE_LENGTH_MAX);
        fields.requireAllRead();
        return AlertJson.of(desk.acknowledge(own, id, caller.person(), note));
    }
}
