package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.receivables.application.Freeze;
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
            Bodies.@Nullable Support body) {
        Bodies.Support given = Bodies.support(body);
        return Answers.answer(
                () -> freeze.voucher(caller.support(key, "freeze-voucher " + id, given, given.actId()), id, true),
                prefer);
    }

    @POST
    @Path("vouchers/{id}/unfreeze")
    @OperationId("unfreezeVoucher")
    public CompletionStage<Response> unfreezeVoucher(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Support body) {
        Bodies.Support given = Bodies.support(body);
        return Answers.answer(
                () -> freeze.voucher(caller.support(key, "unfreeze-voucher " + id, given, given.actId()), id, false),
                prefer);
    }

    @POST
    @Path("payables/{id}/freeze")
    @OperationId("freezePayable")
    public CompletionStage<Response> freezePayable(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Support body) {
        Bodies.Support given = Bodies.support(body);
        return Answers.answer(
                () -> freeze.payable(caller.support(key, "freeze-payable " + id, given, given.actId()), id, true),
                prefer);
    }

    @POST
    @Path("payables/{id}/unfreeze")
    @OperationId("unfreezePayable")
    public CompletionStage<Response> unfreezePayable(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Bodies.@Nullable Support body) {
        Bodies.Support given = Bodies.support(body);
        return Answers.answer(
                () -> freeze.payable(caller.support(key, "unfreeze-payable " + id, given, given.actId()), id, false),
                prefer);
    }
}
