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

/** Translates; decides nothing. The contract is openapi.yml, tags offers and payables. */
@Path("/")
@Blocking
class LapsedCommands {

    private final EndLapsed endLapsed;
    private final Caller caller;

    LapsedCommands(EndLapsed endLapsed, Caller caller) {
        this.endLapsed = endLapsed;
        this.caller = caller;
    }

    @POST
    @Path("offers/{id}/expiry")
    @OperationId("expireOffer")
    public CompletionStage<Response> expireOffer(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> endLapsed.offer(caller.request(key, "expire-offer " + id, null), id), prefer);
    }

    @POST
    @Path("payables/{id}/overdue")
    @OperationId("markOverdue")
    public CompletionStage<Response> markOverdue(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Empty body) {
        return Answers.answer(() -> endLapsed.payable(caller.request(key, "mark-overdue " + id, null), id), prefer);
    }
}
