package io.counterfoil.receivables.closing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.Advance;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.receivables.governance.ActCheck;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.DateStep;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What the contract would refuse at the last support is refused at the first: nobody waits for an act that cannot be. */
@ApplicationScoped
class WithinOneStep implements ActCheck {

    private final BusinessDays days;
    private final DateStep step;

    WithinOneStep(BusinessDays days, DateStep step) {
        this.days = days;
        this.step = step;
    }

    @Override
    public void requireSupportable(Governed proposed) {
        if (proposed instanceof Advance advance) {
            LocalDate last = days.today().plusDays(step.daysMax());
            if (advance.day().isAfter(last)) {
                throw new RefusedException(
                        ReceivablesRefusal.BUSINESS_DATE,
                        "the business date moves at most " + step.daysMax() + " days at once, from today to " + last
                                + ". Check the year, or move it there in several steps.");
            }
        }
    }
}
