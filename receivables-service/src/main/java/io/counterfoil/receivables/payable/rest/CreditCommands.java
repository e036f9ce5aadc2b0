package io.counterfoil.receivables.payable.rest;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.payable.CreditPayable;
import io.counterfoil.receivables.payable.PayableCredit.Kind;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.MoneyJson;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag payables. */
@Path("/")
@Blocking
class CreditCommands {

    private static final int NUMBER_LENGTH_MAX = 64;

    private final CreditPayable creditPayable;
    private final Caller caller;

    CreditCommands(CreditPayable creditPayable, Caller caller) {
        this.creditPayable = creditPayable;
        this.caller = caller;
    }

    record NewCredit(
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable MoneyJson amount) {}

    @POST
    @Path("payables/{id}/credit")
    @OperationId("creditPayable")
    public CompletionStage<Response> credit(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            NewCredit body) {
        Fields fields = new Fields();
        NewCredit given = Bodies.required(body);
        CreditPayable.Wish wish = new CreditPayable.Wish(
                fields.oneOf("kind", given.kind(), Kind::of, Kind.CREDIT_NOTE, "credit-note or agreed-dispute"),
                fields.text("number", given.number(), NUMBER_LENGTH_MAX),
                fields.day("issuedOn", given.issuedOn()),
                fields.moneyAboveZero("amount", given.amount()));
        fields.requireAllRead();
        Person maker = caller.person();
        return Answers.answer(
                () -> creditPayable.credit(caller.request(key, "credit-payable " + id, given), maker, id, wish),
                prefer);
    }
}
