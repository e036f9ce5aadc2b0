package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Operators: why an act is not supported, executed or cancelled. */
public abstract sealed class OperatorsError extends LedgerError {

    private OperatorsError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class ActDiffers extends OperatorsError {
        public final UUID actId;

        ActDiffers(UUID actId) {
            super("actId", actId);
            this.actId = actId;
        }
    }

    public static final class ActNotWaiting extends OperatorsError {
        public final UUID actId;
        public final ActState actual;

        ActNotWaiting(UUID actId, ActState actual) {
            super("actId", actId, "actual", actual);
            this.actId = actId;
            this.actual = actual;
        }
    }

    public static final class ActExpired extends OperatorsError {
        public final UUID actId;
        public final LocalDate lastDay;
        public final LocalDate today;

        ActExpired(UUID actId, LocalDate lastDay, LocalDate today) {
            super("actId", actId, "lastDay", lastDay, "today", today);
            this.actId = actId;
            this.lastDay = lastDay;
            this.today = today;
        }
    }

    public static final class AlreadySupported extends OperatorsError {
        public final UUID actId;
        public final UUID by;

        AlreadySupported(UUID actId, UUID by) {
            super("actId", actId, "by", by);
            this.actId = actId;
            this.by = by;
        }
    }

    public static final class NotProposer extends OperatorsError {
        public final UUID actId;
        public final UUID caller;

        NotProposer(UUID actId, UUID caller) {
            super("actId", actId, "caller", caller);
            this.actId = actId;
            this.caller = caller;
        }
    }

    public static final class TargetInvalid extends OperatorsError {
        public final String target;

        TargetInvalid(String target) {
            super("target", target);
            this.target = target;
        }
    }

    public static final class DataOutOfRange extends OperatorsError {
        public final long size;
        public final long max;

        DataOutOfRange(long size, long max) {
            super("size", size, "max", max);
            this.size = size;
            this.max = max;
        }
    }
}
