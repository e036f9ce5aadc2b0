package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The debtor asks the operators to let another bank pay one of its payables. It stands on chain: without it they change the bank
 * only of what is overdue or left by its bank. Asking for the bank that pays now takes the request back.
 */
@ApplicationScoped
public class AskForPayingBank {

    private final CommandPath path;
    private final PayableRecords payables;

    AskForPayingBank(CommandPath path, PayableRecords payables) {
        this.path = path;
        this.payables = payables;
    }

    public Outcome ask(Request request, UUID payableId, UUID bank) {
        return path.once(request, () -> {
            if (payables.ofDebtor(request.by(), List.of(payableId)).isEmpty()) {
                throw RefusedException.notFound("payable of the caller");
            }
            if (payables.issued(request.by(), payableId).isEmpty()) {
                throw new RefusedException(ReceivablesRefusal.PAYABLE_NOT_OPEN, "the payable is not on chain yet");
            }
            return path.onChain(
                    request,
                    Detail.of(CommandKind.ASK_FOR_PAYING_BANK, payableId),
                    new LedgerCommand.AskForPayingBank(payableId, bank));
        });
    }
}
