package io.counterfoil.receivables.settlement.rest;

import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.settlement.AskForPayingBank;
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

/** Translates; decides nothing. The contract is openapi.yml, tag payables: the class has the path of the tag's others. */
@Path("/")
@Blocking
class PayingBankRequests {

    private final AskForPayingBank askForPayingBank;
    private final Caller caller;

    PayingBankRequests(AskForPayingBank askForPayingBank, Caller caller) {
        this.askForPayingBank = askForPayingBank;
        this.caller = caller;
    }

    record NewRequest(@Nullable UUID bank) {}

    @POST
    @Path("payables/{id}/paying-bank-request")
    @OperationId("askForPayingBank")
    public CompletionStage<Response> ask(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewRequest body) {
        Fields fields = new Fields();
        NewRequest given = Bodies.required(body);
        UUID bank = fields.id("bank", given.bank());
        fields.requireAllRead();
        return Answers.answer(
                () -> askForPayingBank.ask(caller.request(key, "ask-for-paying-bank " + id, given), id, bank), prefer);
    }
}
