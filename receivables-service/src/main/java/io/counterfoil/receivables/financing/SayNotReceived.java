package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The supplier says that no money came, though the bank instructed the payout and its days to attest are over. If the bank does
 * not attest within the days to answer, the close of a day undoes the financing.
 */
@ApplicationScoped
public class SayNotReceived {

    private final CommandPath path;
    private final FinancingRequests requests;

    SayNotReceived(CommandPath path, FinancingRequests requests) {
        this.path = path;
        this.requests = requests;
    }

    public Outcome say(Request request, UUID financingId) {
        return path.once(request, () -> {
            FinancingRequests.FinancingRequest asked = requests.ofSupplier(request.by(), financingId)
                    .orElseThrow(() -> RefusedException.notFound("financing request of the caller"));
            String state = requests.stateOnChain(financingId).orElse("REQUESTED");
            if (!state.equals("PAYOUT_INSTRUCTED")) {
                throw new RefusedException(
                        ReceivablesRefusal.FINANCING_NOT_OPEN,
                        "the bank has not instructed a payout, or has attested that it paid");
            }
            return path.onChain(
                    request,
                    Detail.of(CommandKind.SAY_NOT_RECEIVED, financingId, asked.lockedId()),
                    new LedgerCommand.SayNotReceived(financingId));
        });
    }
}
