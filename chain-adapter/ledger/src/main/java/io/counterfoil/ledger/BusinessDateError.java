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

    /** The date moves a limited number of days at once. */
    public static final class DateTooFarAhead extends BusinessDateError {
        public final LocalDate day;
        public final LocalDate last;

        DateTooFarAhead(LocalDate day, LocalDate last) {
            super("day", day, "last", last);
            this.day = day;
            this.last = last;
        }
    }

    /** Of its deployment. */
    public static final class StepOutOfRange extends BusinessDateError {
        public final long step;
        public final long max;

        StepOutOfRange(long step, long max) {
            super("step", step, "max", max);
            this.step = step;
            this.max = max;
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
