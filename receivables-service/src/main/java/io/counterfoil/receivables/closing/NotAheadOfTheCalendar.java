package io.counterfoil.receivables.closing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.Advance;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.receivables.governance.ActCheck;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * No operator supports a business date that has not come yet, whoever proposed it. The date only moves forward: a wrong year
 * would end every offer and make every payable overdue, and nobody could take it back.
 */
@ApplicationScoped
class NotAheadOfTheCalendar implements ActCheck {

    private final CalendarDay calendar;

    NotAheadOfTheCalendar(CalendarDay calendar) {
        this.calendar = calendar;
    }

    @Override
    public void requireSupportable(Governed proposed) {
        if (proposed instanceof Advance advance) {
            calendar.latest()
                    .filter(latest -> advance.day().isAfter(latest))
                    .ifPresent(latest -> refuse(advance.day(), latest));
        }
    }

    private static void refuse(LocalDate wanted, LocalDate latest) {
        throw new RefusedException(
                ReceivablesRefusal.BUSINESS_DATE_AHEAD,
                wanted + " has not come yet: by the calendar today is " + latest
                        + ". The business date cannot be taken back, so it is not moved beyond today. Check the year.");
    }
}
