package io.counterfoil.receivables.settlement.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.operation.rest.Answers;
import io.counterfoil.receivables.operation.rest.Bodies;
import io.counterfoil.receivables.settlement.DisputePayment;
import io.counterfoil.receivables.settlement.PaymentView;
import io.counterfoil.receivables.settlement.Payments;
import io.counterfoil.receivables.voucher.Vouchers;
import io.counterfoil.service.web.Caller;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag settlements. */
@Path("/") // a longer one would keep other commands on vouchers out
@Blocking
class VoucherPayments {

    private final Vouchers vouchers;
    private final Payments payments;
    private final DisputePayment disputePayment;
    private final Reading reading;
    private final Caller caller;

    VoucherPayments(
            Vouchers vouchers, Payments payments, DisputePayment disputePayment, Reading reading, Caller caller) {
        this.vouchers = vouchers;
        this.payments = payments;
        this.disputePayment = disputePayment;
        this.reading = reading;
        this.caller = caller;
    }

    record Dispute(@Nullable UUID settlementId) {}

    @GET
    @Path("vouchers/{id}/payments")
    @OperationId("listPayments")
    public Page<PaymentView> payments(
            @RestPath UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Reading.found(vouchers.find(reading.viewer(), id), "voucher");
        return payments.on(id, reading.viewer(), Reading.page(limit, cursor));
    }

    @POST
    @Path("vouchers/{id}/dispute")
    @OperationId("disputePayment")
    public CompletionStage<Response> dispute(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") String prefer,
            Dispute body) {
        Fields fields = new Fields();
        Dispute given = Bodies.required(body);
        UUID settlement = fields.id("settlementId", given.settlementId());
        fields.requireAllRead();
        return Answers.answer(
                () -> disputePayment.dispute(caller.request(key, "dispute-payment " + id, given), id, settlement),
                prefer);
    }
}
