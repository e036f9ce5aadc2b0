package io.counterfoil.workflow.caseflow;

import java.time.LocalDate;
import java.util.UUID;

/** How debtors have paid, as the feed told it. */
public interface Conduct {

    enum Kind {
        OVERDUE,
        DISPUTED
    }

    /** Once for a payable and kind. */
    void remember(UUID debtor, UUID payable, Kind kind, LocalDate on);

    int since(UUID debtor, Kind kind, LocalDate day);

    default int overdueSince(UUID debtor, LocalDate day) {
        return since(debtor, Kind.OVERDUE, day);
    }

    default int disputesSince(UUID debtor, LocalDate day) {
        return since(debtor, Kind.DISPUTED, day);
    }
}
