package io.counterfoil.receivables.closing;

import java.time.LocalDate;
import java.util.Optional;

/** The day outside, where the business is. */
public interface CalendarDay {

    /** The last day that the business date may be moved to; empty: it may run ahead, as where a history is replayed. */
    Optional<LocalDate> latest();
}
