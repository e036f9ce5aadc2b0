package io.counterfoil.kernel;

import java.time.LocalDate;

/** Which days are business days, and on whose authority. */
public interface BusinessCalendar {

    boolean isBusinessDay(LocalDate day);

    /** For people: which calendar judged this day. */
    String label(LocalDate day);
}
