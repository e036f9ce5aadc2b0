package io.counterfoil.workflow.caseflow;

import java.time.LocalDate;

/** How many business days people have, by the dated policies of the platform. */
public interface DayPolicies {

    enum Kind {
        /** From recording a payable to its last consent. */
        CONFIRM_DAYS,
        /** From a request to its first quote. */
        QUOTE_DAYS,
        /** By which a debtor is told before a due date. */
        NOTICE_DAYS,
        /** From the due date to the day on which default is decided. */
        DEFAULT_DAYS,
        /** To say that attested money did not arrive, and to answer a dispute. */
        DISPUTE_DAYS
    }

    int days(Kind kind, LocalDate on);
}
