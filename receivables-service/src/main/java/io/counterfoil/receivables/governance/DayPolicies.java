package io.counterfoil.receivables.governance;

import java.time.LocalDate;

/** Dated days, as they are in force on a day. */
public interface DayPolicies {

    /** @throws IllegalStateException when none was in force on that day: the first rows are older than any business date */
    int inForceOn(LocalDate day, DayPolicy kind);
}
