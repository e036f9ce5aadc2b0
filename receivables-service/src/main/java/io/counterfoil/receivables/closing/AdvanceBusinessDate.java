package io.counterfoil.receivables.closing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.Advance;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.governance.OperatorsTogether;
import io.counterfoil.receivables.governance.SupportRequest;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Operators move the business date, and the day it leaves is closed before the answer to the one that made it move. */
@ApplicationScoped
public class AdvanceBusinessDate {

    private final CommandPath path;
    private final OperatorsTogether together;
    private final BusinessDays days;
    private final NotAheadOfTheCalendar calendar;
    private final WithinOneStep step;

    AdvanceBusinessDate(
            CommandPath path,
            OperatorsTogether together,
            BusinessDays days,
            NotAheadOfTheCalendar calendar,
            WithinOneStep step) {
        this.path = path;
        this.together = together;
        this.days = days;
        this.calendar = calendar;
        this.step = step;
    }

    /** Posting today's date again moves nothing and finishes a closing that was interrupted; one operator does. */
    public Outcome advance(SupportRequest asked, LocalDate date) {
        Request request = asked.request();
        Outcome moved = path.once(request, () -> {
            LocalDate today = days.today();
            if (date.isBefore(today)) {
                throw new RefusedException(
                        ReceivablesRefusal.BUSINESS_DATE,
                        "today is " + today + "; the business date only moves forward");
            }
            if (date.equals(today)) {
                return path.inDatabase(request, Detail.of(CommandKind.ADVANCE_BUSINESS_DATE, null), () -> null);
            }
            Advance advance = new Advance(date);
            calendar.requireSupportable(advance);
            step.requireSupportable(advance);
            return together.send(asked, advance, operation -> {});
        });
        return together.answered(request, moved);
    }
}
