package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.DisputeRedemption;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The holder of record says that a payment attested to it did not arrive. It moves nothing: debtor and paying bank are told. */
@ApplicationScoped
public class DisputePayment {

    private final CommandPath path;
    private final Payments payments;

    DisputePayment(CommandPath path, Payments payments) {
        this.path = path;
        this.payments = payments;
    }

    public Outcome dispute(Request request, UUID voucherId, UUID settlementId) {
        return path.once(request, () -> {
            PaymentView payment = payments.to(request.by(), settlementId, voucherId)
                    .orElseThrow(() -> RefusedException.notFound("payment to the caller"));
            if (payment.disputed()) {
                throw new RefusedException(ReceivablesRefusal.ALREADY_DISPUTED, "the payment is disputed already");
            }
            return path.onChain(
                    request,
                    Detail.of(CommandKind.DISPUTE_PAYMENT, voucherId),
                    new DisputeRedemption(settlementId, voucherId));
        });
    }
}
