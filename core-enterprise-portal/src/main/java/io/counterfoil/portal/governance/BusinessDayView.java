package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Today, and the day that can be proposed.
 *
 * @param businessDay whether payments are made today; null when the calendar of this year is not published
 * @param calendar that says which days are business days
 * @param waiting a move of the date that waits; null if there is none
 */
public record BusinessDayView(
        LocalDate today,
        LocalDate next,
        @Nullable Boolean businessDay,
        String calendar,
        @Nullable Act waiting,
        Attempt attempt) {

    public boolean isBusinessDayKnown() {
        return businessDay != null;
    }

    public boolean canBeProposed() {
        return waiting == null && attempt.canBeGiven();
    }
}
