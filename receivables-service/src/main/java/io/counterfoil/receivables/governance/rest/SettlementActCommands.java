package io.counterfoil.receivables.governance.rest;

import io.counterfoil.receivables.governance.PayingBankActs;
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
class SettlementActCommands {

    private final PayingBankActs acts;
    private final Caller caller;

    SettlementActCommands(PayingBankActs acts, Caller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Path("{id}/closing")
    @OperationId("closeSettlement")
    public CompletionStage<Response> close(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "close-settlement " + id, key, prefer, body, asked -> acts.closeSettlement(asked, id));
    }
}
