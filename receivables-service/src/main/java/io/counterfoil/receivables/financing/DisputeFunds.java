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

/** The supplier says that the money which its bank attested did not arrive. It moves nothing: bank and operators look into it. */
@ApplicationScoped
public class DisputeFunds {

    private final CommandPath path;
    private final FinancingRequests requests;

    DisputeFunds(CommandPath path, FinancingRequests requests) {
        this.path = path;
        this.requests = requests;
    }

    public Outcome dispute(Request request, UUID financingId) {
        return path.once(request, () -> {
            FinancingRequests.FinancingRequest asked = requests.ofSupplier(request.by(), financingId)
                    .orElseThrow(() -> RefusedException.notFound("financing request of the caller"));
            String state = requests.stateOnChain(financingId).orElse("REQUESTED");
            if (!state.equals("FUNDED")) {
                throw new RefusedException(
                        ReceivablesRefusal.FINANCING_NOT_OPEN, "the bank has not attested that it paid");
            }
            return path.onChain(
                    request,
                    Detail.of(CommandKind.DISPUTE_FUNDS, financingId, asked.lockedId()),
                    new LedgerCommand.DisputeFunds(financingId));
        });
    }
}
