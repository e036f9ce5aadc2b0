package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecords.Standings;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The debtor disputes a payable it has not confirmed; from then on it cannot be confirmed. */
@ApplicationScoped
public class RefusePayable {

    private final CommandPath path;
    private final PayableRecords payables;

    RefusePayable(CommandPath path, PayableRecords payables) {
        this.path = path;
        this.payables = payables;
    }

    public Outcome refuse(Request request, UUID payableId, String reason) {
        return path.once(request, () -> {
            Standings found =
                    payables.ofDebtor(request.by(), List.of(payableId)).get(payableId);
            if (found == null) {
                throw RefusedException.notFound("payable");
            }
            Detail detail = Detail.of(CommandKind.REFUSE_PAYABLE, payableId);
            return path.inDatabase(request, detail, () -> {
                refuse(detail, found.payable(), reason);
                return null;
            });
        });
    }

    /** In the transaction of the command. */
    void refuse(Detail detail, PayableRecord payable, String reason) {
        if (!payables.refuse(payable.id(), reason)) {
            throw new RefusedException(
                    ReceivablesRefusal.PAYABLE_NOT_OPEN,
                    "a payable can be refused only before it is confirmed, and once");
        }
        path.tell(
                detail,
                new PayableRefused(
                        payable.id(),
                        payable.debtor(),
                        payable.creditor(),
                        payable.payingBank(),
                        payable.value(),
                        reason));
    }
}
