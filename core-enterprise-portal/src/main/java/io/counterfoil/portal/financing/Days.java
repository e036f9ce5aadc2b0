package io.counterfoil.portal.financing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From today to the day on which the debtor pays.
 *
 * @param due null where it is not known
 */
record Days(LocalDate today, @Nullable LocalDate due) {

    /** 0 where it is not known, or has passed. */
    long left() {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, due));
    }
}
