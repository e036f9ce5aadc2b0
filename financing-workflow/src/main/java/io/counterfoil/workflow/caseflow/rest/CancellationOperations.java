package io.counterfoil.workflow.caseflow.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.counterfoil.workflow.caseflow.CancelCase;
import io.counterfoil.workflow.caseflow.CancelCase.Shown;
import io.counterfoil.workflow.caseflow.Cancellation.Act;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag cases. */
@Path("/")
@Blocking
class CancellationOperations {

    private static final int REASON_LENGTH_MAX = 500;

    private final CancelCase cases;
    private final Caller caller;

    CancellationOperations(CancelCase cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    record NoFields() {}

    record NewCancellation(@Nullable String reason) {}

    @GET
    @Path("cancellations")
    @OperationId("listCancellations")
    public Page<CancellationJson> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        caller.participant(); // nobody reads for no one
        Page<Shown> found = cases.asked(Reading.page(limit, cursor));
        return new Page<>(
                found.items().stream().map(CancellationOperations::json).toList(), found.nextCursor());
    }

    @POST
    @Path("cases/{id}/cancellation")
    @OperationId("askCancellation")
    public CancellationJson ask(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") String key, @Nullable NewCancellation body) {
        caller.request(key, "cancel " + id, body);
        Fields fields = new Fields();
        String reason = fields.text("reason", body == null ? null : body.reason(), REASON_LENGTH_MAX);
        fields.requireAllRead();
        return json(cases.ask(id, reason, by(key)));
    }

    @POST
    @Path("cases/{id}/cancellation/agreement")
    @OperationId("agreeToCancellation")
    public CancellationJson agree(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NoFields body) {
        caller.request(key, "agree to cancel " + id, body);
        return json(cases.agree(id, by(key)));
    }

    @POST
    @Path("cases/{id}/cancellation/refusal")
    @OperationId("refuseCancellation")
    public CancellationJson refuse(@RestPath UUID id, @HeaderParam("Idempotency-Key") String key, NoFields body) {
        caller.request(key, "refuse to cancel " + id, body);
        return json(cases.refuse(id, by(key)));
    }

    private Act by(String key) {
        Person person = caller.person();
        return new Act(person.subject(), person.name(), key);
    }

    private static CancellationJson json(Shown shown) {
        return CancellationJson.shown(shown.cancellation(), shown.file(), true);
    }
}
