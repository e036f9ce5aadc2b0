package io.counterfoil.receivables.governance.rest;

import io.counterfoil.receivables.governance.PayingBankActs;
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

/** Translates; decides nothing. The contract is openapi.yml, tag payables. */
@Path("/")
@Blocking
class PayingBankActCommands {

    private final PayingBankActs acts;
    private final Caller caller;

    PayingBankActCommands(PayingBankActs acts, Caller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    record NewPayingBank(@Nullable UUID bank, @Nullable UUID actId) {}

    @POST
    @Path("payables/{id}/paying-bank")
    @OperationId("changePayingBank")
    public CompletionStage<Response> change(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewPayingBank body) {
        Fields fields = new Fields();
        NewPayingBank given = Bodies.required(body);
        UUID bank = fields.id("bank", given.bank());
        fields.requireAllRead();
        return Answers.answer(
                () -> acts.change(
                        Supporting.request(caller, key, "change-paying-bank " + id, given, given.actId()), id, bank),
                prefer);
    }
}
