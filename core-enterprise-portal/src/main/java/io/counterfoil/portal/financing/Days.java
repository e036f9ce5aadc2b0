package io.counterfoil.portal.financing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** From today to the day on which the debtor pays. */
record Days(LocalDate today, LocalDate due) {

    /** 0 when it has passed. */
    long left() {
        return Math.max(0, ChronoUnit.DAYS.between(today, due));
    }
}
