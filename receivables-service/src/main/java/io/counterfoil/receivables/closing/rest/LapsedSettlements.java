package io.counterfoil.receivables.closing.rest;

import io.counterfoil.receivables.closing.EndLapsed;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.service.web.Caller;
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

/** Translates; decides nothing. The contract is openapi.yml, tag settlements: the class has the path of the tag's others. */
@Path("/settlements")
@Blocking
class LapsedSettlements {

    private final EndLapsed endLapsed;
    private final Caller caller;

    LapsedSettlements(EndLapsed endLapsed, Caller caller) {
        this.endLapsed = endLapsed;
        this.caller = caller;
    }

    @POST
    @Path("{id}/expiry")
    @OperationId("expireSettlement")
    public CompletionStage<Response> expireSettlement(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(
                () -> endLapsed.settlement(caller.request(key, "expire-settlement " + id, null), id), prefer);
    }
}
