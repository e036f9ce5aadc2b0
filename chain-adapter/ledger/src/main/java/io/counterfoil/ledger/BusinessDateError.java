package io.counterfoil.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Errors of BusinessDate, and of days in general. */
public abstract sealed class BusinessDateError extends LedgerError {

    private BusinessDateError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class DateNotAhead extends BusinessDateError {
        public final LocalDate day;
        public final LocalDate today;

        DateNotAhead(LocalDate day, LocalDate today) {
            super("day", day, "today", today);
            this.day = day;
            this.today = today;
        }
    }

    public static final class DateInvalid extends BusinessDateError {
        public final long day;

        DateInvalid(long day) {
            super("day", day);
            this.day = day;
        }
    }
}
