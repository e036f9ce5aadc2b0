package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A payable that was not confirmed by its last day is never issued. Nobody asks for this: the closing of a day does it. */
@ApplicationScoped
public class LapsePayables {

    private final CommandPath path;
    private final PayableRecords payables;

    LapsePayables(CommandPath path, PayableRecords payables) {
        this.path = path;
        this.payables = payables;
    }

    public List<UUID> due(LocalDate today, int max) {
        return payables.unconfirmedSince(today, max);
    }

    /**
     * In the transaction that stores the step of the closing.
     *
     * @throws RefusedException when it is confirmed or refused at this moment; then nothing is stored
     */
    public void lapse(Detail detail, UUID id, LocalDate today) {
        PayableRecord lapsed = payables.lapse(id, today)
                .orElseThrow(() -> new RefusedException(
                        ReceivablesRefusal.PAYABLE_NOT_OPEN, "it is confirmed or refused at this moment"));
        path.tell(
                detail,
                new PayableLapsed(
                        id,
                        lapsed.debtor(),
                        lapsed.creditor(),
                        lapsed.payingBank(),
                        lapsed.value(),
                        lapsed.dueOn(),
                        today));
    }
}
