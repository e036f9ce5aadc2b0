package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.receivables.application.InstructSettlement;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag settlements. */
@Path("/settlements")
@Blocking
class SettlementCommands {

    private final InstructSettlement instructSettlement;
    private final Caller caller;

    SettlementCommands(InstructSettlement instructSettlement, Caller caller) {
        this.instructSettlement = instructSettlement;
        this.caller = caller;
    }

    record NewSettlement(
            @Nullable UUID payableId,
            @Nullable MoneyJson amount,
            @Nullable String paymentReference) {}

    @POST
    @RolesAllowed("enterprise")
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
}
