package io.counterfoil.ledger;

import java.time.LocalDate;
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

    public static final class GroupLimitExceeded extends DocumentsError {
        public final Bytes32 fingerprint;
        public final long group;
        public final long amount;
        public final long available;

        GroupLimitExceeded(Bytes32 fingerprint, long group, long amount, long available) {
            super("fingerprint", fingerprint, "group", group, "amount", amount, "available", available);
            this.fingerprint = fingerprint;
            this.group = group;
            this.amount = amount;
            this.available = available;
        }
    }

    public static final class AmountTooLarge extends DocumentsError {
        public final long amount;
        public final long max;

        AmountTooLarge(long amount, long max) {
            super("amount", amount, "max", max);
            this.amount = amount;
            this.max = max;
        }
    }

    public static final class RateOutOfRange extends DocumentsError {
        public final int rate;
        public final long max;

        RateOutOfRange(int rate, long max) {
            super("rate", rate, "max", max);
            this.rate = rate;
            this.max = max;
        }
    }

    public static final class FaceValueMissing extends DocumentsError {
        public final Bytes32 fingerprint;

        FaceValueMissing(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class DocumentLowered extends DocumentsError {
        public final Bytes32 fingerprint;
        public final UUID financingId;

        DocumentLowered(Bytes32 fingerprint, UUID financingId) {
            super("fingerprint", fingerprint, "financingId", financingId);
            this.fingerprint = fingerprint;
            this.financingId = financingId;
        }
    }

    public static final class NotDocumentOwner extends DocumentsError {
        public final Bytes32 fingerprint;
        public final UUID participant;

        NotDocumentOwner(Bytes32 fingerprint, UUID participant) {
            super("fingerprint", fingerprint, "participant", participant);
            this.fingerprint = fingerprint;
            this.participant = participant;
        }
    }

    public static final class NotAttester extends DocumentsError {
        public final Bytes32 fingerprint;
        public final UUID participant;

        NotAttester(Bytes32 fingerprint, UUID participant) {
            super("fingerprint", fingerprint, "participant", participant);
            this.fingerprint = fingerprint;
            this.participant = participant;
        }
    }

    public static final class NotLower extends DocumentsError {
        public final Bytes32 fingerprint;
        public final long faceValue;
        public final long limit;

        NotLower(Bytes32 fingerprint, long faceValue, long limit) {
            super("fingerprint", fingerprint, "faceValue", faceValue, "limit", limit);
            this.fingerprint = fingerprint;
            this.faceValue = faceValue;
            this.limit = limit;
        }
    }

    public static final class ReservationTooLong extends DocumentsError {
        public final UUID financingId;
        public final LocalDate lastDay;
        public final LocalDate latest;

        ReservationTooLong(UUID financingId, LocalDate lastDay, LocalDate latest) {
            super("financingId", financingId, "lastDay", lastDay, "latest", latest);
            this.financingId = financingId;
            this.lastDay = lastDay;
            this.latest = latest;
        }
    }

    public static final class ContractJoinsNoGroup extends DocumentsError {
        public final Bytes32 fingerprint;

        ContractJoinsNoGroup(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
        }
    }

    public static final class GroupUnknown extends DocumentsError {
        public final long group;

        GroupUnknown(long group) {
            super("group", group);
            this.group = group;
        }
    }

    public static final class GroupIsFrozen extends DocumentsError {
        public final Bytes32 fingerprint;
        public final long group;

        GroupIsFrozen(Bytes32 fingerprint, long group) {
            super("fingerprint", fingerprint, "group", group);
            this.fingerprint = fingerprint;
            this.group = group;
        }
    }

    public static final class GroupCurrencyDiffers extends DocumentsError {
        public final Bytes32 fingerprint;
        public final long group;
        public final String currency;
        public final String expected;

        GroupCurrencyDiffers(Bytes32 fingerprint, long group, String currency, String expected) {
            super("fingerprint", fingerprint, "group", group, "currency", currency, "expected", expected);
            this.fingerprint = fingerprint;
            this.group = group;
            this.currency = currency;
            this.expected = expected;
        }
    }

    public static final class GroupsNotTwo extends DocumentsError {
        public final long from;
        public final long into;

        GroupsNotTwo(long from, long into) {
            super("from", from, "into", into);
            this.from = from;
            this.into = into;
        }
    }

    public static final class GroupCurrenciesDiffer extends DocumentsError {
        public final long from;
        public final long into;

        GroupCurrenciesDiffer(long from, long into) {
            super("from", from, "into", into);
            this.from = from;
            this.into = into;
        }
    }

    public static final class NotInGroup extends DocumentsError {
        public final Bytes32 fingerprint;

        NotInGroup(Bytes32 fingerprint) {
            super("fingerprint", fingerprint);
            this.fingerprint = fingerprint;
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
