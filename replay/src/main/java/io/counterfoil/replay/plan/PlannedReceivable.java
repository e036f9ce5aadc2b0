package io.counterfoil.replay.plan;

import io.counterfoil.intake.Receivable;
import java.time.LocalDate;
import java.util.List;

/**
 * A receivable with everything that will be done about it.
 *
 * @param steps by day, and within a day in the order they must happen
 */
public record PlannedReceivable(
        Receivable receivable, Party debtor, Party creditor, Party payingBank, List<DatedStep> steps) {
    public PlannedReceivable {
        steps = List.copyOf(steps);
    }

    /** A step and the simulated business day on which it happens. */
    public record DatedStep(LocalDate day, Step step) {}

    public int row() {
        return receivable.row();
    }
}
