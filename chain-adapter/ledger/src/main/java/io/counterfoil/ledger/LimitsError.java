package io.counterfoil.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Errors of Limits: the outer bounds of issue and circulation. */
public abstract sealed class LimitsError extends LedgerError {

    private LimitsError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class UnknownLimit extends LimitsError {
        public final int kind;
        public final @Nullable String currency;

        UnknownLimit(int kind, @Nullable String currency) {
            super("kind", kind, "currency", currency);
            this.kind = kind;
            this.currency = currency;
        }
    }

    public static final class LimitOutOfRange extends LimitsError {
        public final LimitKind kind;
        public final long value;
        public final long max;

        LimitOutOfRange(LimitKind kind, long value, long max) {
            super("kind", kind, "value", value, "max", max);
            this.kind = kind;
            this.value = value;
            this.max = max;
        }
    }

    public static final class LimitNotAhead extends LimitsError {
        public final LimitKind kind;
        public final LocalDate effectiveFrom;
        public final LocalDate last;

        LimitNotAhead(LimitKind kind, LocalDate effectiveFrom, LocalDate last) {
            super("kind", kind, "effectiveFrom", effectiveFrom, "last", last);
            this.kind = kind;
            this.effectiveFrom = effectiveFrom;
            this.last = last;
        }
    }

    public static final class TooManyRows extends LimitsError {
        public final LimitKind kind;
        public final long max;

        TooManyRows(LimitKind kind, long max) {
            super("kind", kind, "max", max);
            this.kind = kind;
            this.max = max;
        }
    }

    public static final class NoLimitInForce extends LimitsError {
        public final LimitKind kind;
        public final @Nullable String currency;
        public final LocalDate day;

        NoLimitInForce(LimitKind kind, @Nullable String currency, LocalDate day) {
            super("kind", kind, "currency", currency, "day", day);
            this.kind = kind;
            this.currency = currency;
            this.day = day;
        }
    }

    public static final class TenorTooLong extends LimitsError {
        public final LocalDate dueOn;
        public final LocalDate latest;

        TenorTooLong(LocalDate dueOn, LocalDate latest) {
            super("dueOn", dueOn, "latest", latest);
            this.dueOn = dueOn;
            this.latest = latest;
        }
    }

    public static final class TenorUnexplained extends LimitsError {
        public final LocalDate dueOn;
        public final LocalDate latest;

        TenorUnexplained(LocalDate dueOn, LocalDate latest) {
            super("dueOn", dueOn, "latest", latest);
            this.dueOn = dueOn;
            this.latest = latest;
        }
    }

    public static final class TooDeep extends LimitsError {
        public final long depth;
        public final long max;

        TooDeep(long depth, long max) {
            super("depth", depth, "max", max);
            this.depth = depth;
            this.max = max;
        }
    }

    public static final class FannedOut extends LimitsError {
        public final long openOffers;
        public final long max;

        FannedOut(long openOffers, long max) {
            super("openOffers", openOffers, "max", max);
            this.openOffers = openOffers;
            this.max = max;
        }
    }

    public static final class PieceTooSmall extends LimitsError {
        public final long value;
        public final long smallest;

        PieceTooSmall(long value, long smallest) {
            super("value", value, "smallest", smallest);
            this.value = value;
            this.smallest = smallest;
        }
    }
}
