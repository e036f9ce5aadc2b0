package io.counterfoil.receivables.closing;

import io.counterfoil.ledger.LedgerCommand.MarkOverdue;
import io.counterfoil.receivables.operation.ClosingStep;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A payable is overdue when its due date is past and somebody holds a piece of it. What was paid in full by the due date is not
 * late while it is distributed, until the last day of that settlement.
 */
@ApplicationScoped
class OverduePayables {

    private final PayableRecords payables;
    private final ClosingSteps steps;

    OverduePayables(PayableRecords payables, ClosingSteps steps) {
        this.payables = payables;
        this.steps = steps;
    }

    /** Those that the chain does not call overdue yet, the longest due first. */
    List<UUID> unmarked(LocalDate today, int max) {
        return payables.unpaidDueBefore(today, max);
    }

    /**
     * In one transaction; when one payable cannot be marked (it is being paid at this moment, say), the others are without it.
     *
     * @return those that are marked
     */
    List<UUID> mark(Request request, UUID operation, List<UUID> batch) {
        ClosingStep step = new ClosingStep(operation, ClosingStep.OVERDUE, batch.size());
        if (steps.isConfirmed(steps.send(request, step, batch.get(0), new MarkOverdue(batch)))) {
            return batch;
        }
        if (batch.size() == 1) {
            return List.of();
        }
        int middle = batch.size() / 2;
        List<UUID> marked = new ArrayList<>(mark(request, operation, batch.subList(0, middle)));
        marked.addAll(mark(request, operation, batch.subList(middle, batch.size())));
        return marked;
    }
}
