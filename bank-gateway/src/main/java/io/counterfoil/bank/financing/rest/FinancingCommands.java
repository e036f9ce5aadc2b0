package io.counterfoil.bank.financing.rest;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.financing.FinancingDesk;
import io.counterfoil.bank.financing.PayoutRunner;
import io.counterfoil.bank.financing.ReturnDesk;
import io.counterfoil.bank.financing.UndoDesk;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.rest.Acts;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.service.web.Fields;
import io.counterfoil.service.web.OperationId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/banks/{bank}/financing-requests/{id}")
@Blocking
class FinancingCommands {

    private final FinancingDesk desk;
    private final PayoutRunner payouts;
    private final UndoDesk undo;
    private final ReturnDesk returns;
    private final Acts acts;

    FinancingCommands(FinancingDesk desk, PayoutRunner payouts, UndoDesk undo, ReturnDesk returns, Acts acts) {
        this.desk = desk;
        this.payouts = payouts;
        this.undo = undo;
        this.returns = returns;
        this.acts = acts;
    }

    @POST
    @Path("decline")
    @OperationId("decline")
    public Outcome decline(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "decline " + id);
        return desk.decline(asked, id);
    }

    @POST
    @Path("payout")
    @OperationId("payOut")
    public Outcome payOut(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "pay-out " + id);
        return payouts.payOut(asked, id);
    }

    record ReturnedPayout(@Nullable String paymentReference) {}

    @POST
    @Path("payout-return")
    @OperationId("returnPayout")
    public Outcome returnPayout(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReturnedPayout body) {
        HostedBank asked = acts.bank(bank, key, "return-payout " + id);
        Fields fields = new Fields();
        String reference = fields.text(
                "paymentReference", body == null ? null : body.paymentReference(), PaymentReference.LENGTH_MAX);
        fields.requireAllRead();
        return returns.cameBack(asked, id, new PaymentReference(reference));
    }

    @POST
    @Path("undo")
    @OperationId("agreeToUndo")
    public Outcome agreeToUndo(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "agree-to-undo " + id);
        return undo.agree(asked, id);
    }

    @POST
    @Path("undo-withdrawal")
    @OperationId("withdrawUndo")
    public Outcome withdrawUndo(
            @RestPath String bank,
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Acts.@Nullable NoFields body) {
        HostedBank asked = acts.bank(bank, key, "withdraw-undo " + id);
        return undo.withdraw(asked, id);
    }
}
