package io.counterfoil.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Documents: what may be financed on which document. */
public abstract sealed class DocumentsError extends LedgerError {

    private DocumentsError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class DocumentKindInvalid extends DocumentsError {
        public final int kind;

        DocumentKindInvalid(int kind) {
            super("kind", kind);
            this.kind = kind;
        }
    }

    public static final class DocumentNotAttested extends DocumentsError {
        public final Bytes32 fingerprint;

        DocumentNotAttested(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class DocumentIsFrozen extends DocumentsError {
        public final Bytes32 fingerprint;

        DocumentIsFrozen(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class DocumentNotFrozen extends DocumentsError {
        public final Bytes32 fingerprint;

        DocumentNotFrozen(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class DocumentCurrencyDiffers extends DocumentsError {
        public final Bytes32 fingerprint;
        public final String currency;
        public final String expected;

        DocumentCurrencyDiffers(Bytes32 fingerprint, String currency, String expected) {
            super("fingerprint", fingerprint, "currency", currency, "expected", expected);
            this.fingerprint = fingerprint;
            this.currency = currency;
            this.expected = expected;
        }
    }

    public static final class DocumentTwice extends DocumentsError {
        public final Bytes32 fingerprint;

        DocumentTwice(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class DocumentCountOutOfRange extends DocumentsError {
        public final long count;
        public final long max;

        DocumentCountOutOfRange(long count, long max) {
            super("count", count, "max", max);
            this.count = count;
            this.max = max;
        }
    }

    public static final class AmountMissing extends DocumentsError {
        public final Bytes32 fingerprint;

        AmountMissing(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class LimitExceeded extends DocumentsError {
        public final Bytes32 fingerprint;
        public final long amount;
        public final long available;

        LimitExceeded(Bytes32 fingerprint, long amount, long available) {
            super("fingerprint", fingerprint, "amount", amount, "available", available);
            this.fingerprint = fingerprint;
            this.amount = amount;
            this.available = available;
        }
    }

    public static final class ReservationInWrongState extends DocumentsError {
        public final UUID financingId;
        public final ReservationState actual;

        ReservationInWrongState(UUID financingId, ReservationState actual) {
            super("financingId", financingId, "actual", actual);
            this.financingId = financingId;
            this.actual = actual;
        }
    }

    public static final class NotVouchers extends DocumentsError {
        public final String caller;

        NotVouchers(String caller) {
            super("caller", caller);
            this.caller = caller;
        }
    }

    public static final class AlreadyBound extends DocumentsError {
        public final String vouchers;

        AlreadyBound(String vouchers) {
            super("vouchers", vouchers);
            this.vouchers = vouchers;
        }
    }

    public static final class DocumentUnbalanced extends DocumentsError {
        public final Bytes32 fingerprint;

        DocumentUnbalanced(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }
}
