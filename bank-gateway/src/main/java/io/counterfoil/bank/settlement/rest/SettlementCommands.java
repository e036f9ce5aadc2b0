package io.counterfoil.bank.settlement.rest;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.bank.settlement.ExecuteSettlement;
import io.counterfoil.bank.settlement.PaySettlement;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Prefer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/settlements/{id}/execution")
@Blocking
class SettlementCommands {

    private final PaySettlement paySettlement;
    private final Acts acts;

    SettlementCommands(PaySettlement paySettlement, Acts acts) {
        this.paySettlement = paySettlement;
        this.acts = acts;
    }

    @POST
    @OperationId("executeSettlement")
    public CompletionStage<Response> execute(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "execute-settlement " + id);
        int seconds = Prefer.waitSeconds(prefer);
        return paySettlement
                .pay(asked, id)
                .completeOnTimeout(ExecuteSettlement.PENDING, seconds, TimeUnit.SECONDS)
                .thenApply(outcome -> answer(bank, id, outcome));
    }

    @GET
    @OperationId("getSettlementExecution")
    public Outcome get(@RestPath String bank, @RestPath UUID id) {
        return paySettlement.state(acts.bank(bank), id);
    }

    private static Response answer(String bank, UUID id, Outcome outcome) {
        if (!outcome.equals(ExecuteSettlement.PENDING)) {
            return Response.ok(outcome).build();
        }
        return Response.accepted(outcome)
                .header(HttpHeaders.LOCATION, "/banks/" + bank + "/settlements/" + id + "/execution")
                .build();
    }
}
