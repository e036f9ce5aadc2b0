package io.counterfoil.receivables.settlement.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.settlement.InstructSettlement;
import io.counterfoil.receivables.settlement.WithdrawSettlement;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
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

/** Translates; decides nothing. The contract is openapi.yml, tag settlements. */
@Path("/settlements")
@Blocking
class SettlementCommands {

    private final InstructSettlement instructSettlement;
    private final WithdrawSettlement withdrawSettlement;
    private final Caller caller;

    SettlementCommands(InstructSettlement instructSettlement, WithdrawSettlement withdrawSettlement, Caller caller) {
        this.instructSettlement = instructSettlement;
        this.withdrawSettlement = withdrawSettlement;
        this.caller = caller;
    }

    record NewSettlement(
            @Nullable UUID payableId,
            @Nullable MoneyJson amount,
            @Nullable String paymentReference) {}

    @POST
    @OperationId("instructSettlement")
    public CompletionStage<Response> instruct(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewSettlement body) {
        Fields fields = new Fields();
        NewSettlement given = Bodies.required(body);
        UUID payableId = fields.id("payableId", given.payableId());
        Money amount = fields.moneyAboveZero("amount", given.amount());
        String reference = fields.text("paymentReference", given.paymentReference(), PaymentReference.LENGTH_MAX);
        fields.requireAllRead();
        return Answers.answer(
                () -> instructSettlement.instruct(
                        caller.request(key, "instruct-settlement", given),
                        payableId,
                        amount,
                        new PaymentReference(reference)),
                prefer);
    }

    @POST
    @Path("{id}/withdrawal")
    @OperationId("withdrawSettlement")
    public CompletionStage<Response> withdraw(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> withdrawSettlement.withdraw(caller.request(key, "withdraw-settlement " + id, null), id), prefer);
    }
}
