package io.counterfoil.receivables.governance.rest;

import io.counterfoil.receivables.governance.Freeze;
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

/** Translates; decides nothing. The contract is openapi.yml, tags vouchers and payables. */
@Path("/")
@Blocking
class FreezeCommands {

    private final Freeze freeze;
    private final Caller caller;

    FreezeCommands(Freeze freeze, Caller caller) {
        this.freeze = freeze;
        this.caller = caller;
    }

    @POST
    @Path("vouchers/{id}/freeze")
    @OperationId("freezeVoucher")
    public CompletionStage<Response> freezeVoucher(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "freeze-voucher " + id, key, prefer, body, asked -> freeze.voucher(asked, id, true));
    }

    @POST
    @Path("vouchers/{id}/unfreeze")
    @OperationId("unfreezeVoucher")
    public CompletionStage<Response> unfreezeVoucher(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "unfreeze-voucher " + id, key, prefer, body, asked -> freeze.voucher(asked, id, false));
    }

    @POST
    @Path("payables/{id}/freeze")
    @OperationId("freezePayable")
    public CompletionStage<Response> freezePayable(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "freeze-payable " + id, key, prefer, body, asked -> freeze.payable(asked, id, true));
    }

    @POST
    @Path("payables/{id}/unfreeze")
    @OperationId("unfreezePayable")
    public CompletionStage<Response> unfreezePayable(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        return Supporting.answer(
                caller, "unfreeze-payable " + id, key, prefer, body, asked -> freeze.payable(asked, id, false));
    }
}
