package io.counterfoil.receivables.governance.rest;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.receivables.governance.Freeze;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tags vouchers, payables and documents. */
@Path("/")
@Blocking
class FreezeCommands {

    private static final Pattern FINGERPRINT = Pattern.compile("0x[0-9a-fA-F]{64}");

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

    @POST
    @Path("documents/{fingerprint}/unfreeze")
    @OperationId("unfreezeDocument")
    public CompletionStage<Response> unfreezeDocument(
            @RestPath String fingerprint,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Supporting.@Nullable Body body) {
        Fields fields = new Fields();
        String document = fields.matching("fingerprint", fingerprint, FINGERPRINT, "0x and 64 hexadecimal digits");
        fields.requireAllRead();
        return Supporting.answer(
                caller,
                "unfreeze-document " + document,
                key,
                prefer,
                body,
                asked -> freeze.releaseDocument(asked, new Bytes32(document.toLowerCase(Locale.ROOT))));
    }
}
