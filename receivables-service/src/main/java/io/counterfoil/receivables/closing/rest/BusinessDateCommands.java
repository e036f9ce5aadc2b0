package io.counterfoil.receivables.closing.rest;

import io.counterfoil.receivables.closing.AdvanceBusinessDate;
import io.counterfoil.receivables.governance.rest.Supporting;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag platform. */
@Path("/")
@Blocking
class BusinessDateCommands {

    private final AdvanceBusinessDate advanceBusinessDate;
    private final Caller caller;

    BusinessDateCommands(AdvanceBusinessDate advanceBusinessDate, Caller caller) {
        this.advanceBusinessDate = advanceBusinessDate;
        this.caller = caller;
    }

    record NewBusinessDate(
            @Nullable LocalDate date, @Nullable UUID actId) {}

    @POST
    @Path("business-date")
    @OperationId("advanceBusinessDate")
    public CompletionStage<Response> advance(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("Prefer") String prefer, NewBusinessDate body) {
        Fields fields = new Fields();
        NewBusinessDate given = Bodies.required(body);
        LocalDate date = fields.day("date", given.date());
        fields.requireAllRead();
        return Answers.answer(
                () -> advanceBusinessDate.advance(
                        Supporting.request(caller, key, "advance-business-date", given, given.actId()), date),
                prefer);
    }
}
