package io.counterfoil.receivables.governance.rest;

import io.counterfoil.receivables.governance.SupportAct;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag acts. */
@Path("/")
@Blocking
class ActCommands {

    /** As many operators as the contract takes. */
    private static final int THRESHOLD_MAX = 32;

    private final SupportAct supportAct;
    private final Caller caller;

    ActCommands(SupportAct supportAct, Caller caller) {
        this.supportAct = supportAct;
        this.caller = caller;
    }

    record NewThreshold(
            @Nullable Integer operators, @Nullable UUID actId) {}

    @POST
    @Path("acts/{id}/support")
    @OperationId("supportAct")
    public CompletionStage<Response> support(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> supportAct.support(
                        caller.request(key, "support-act " + id, null),
                        caller.person().subject(),
                        id),
                prefer);
    }

    @POST
    @Path("acts/{id}/cancellation")
    @OperationId("cancelAct")
    public CompletionStage<Response> cancel(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> supportAct.cancel(caller.request(key, "cancel-act " + id, null), id), prefer);
    }

    @POST
    @Path("threshold")
    @OperationId("setThreshold")
    public CompletionStage<Response> setThreshold(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewThreshold body) {
        Fields fields = new Fields();
        NewThreshold given = Bodies.required(body);
        int operators = fields.required("operators", given.operators(), 1);
        if (operators < 1 || operators > THRESHOLD_MAX) {
            fields.violation("operators", "from 1 to " + THRESHOLD_MAX);
        }
        fields.requireAllRead();
        return Answers.answer(
                () -> supportAct.setThreshold(
                        Supporting.request(caller, key, "set-threshold", given, given.actId()), operators),
                prefer);
    }
}
