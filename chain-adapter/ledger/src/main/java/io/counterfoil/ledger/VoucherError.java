package io.counterfoil.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Vouchers that any move may meet. */
public abstract sealed class VoucherError extends LedgerError {

    private VoucherError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class IdInUse extends VoucherError {
        public final UUID id;

        IdInUse(UUID id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class UnknownPayable extends VoucherError {
        public final UUID payableId;

        UnknownPayable(UUID payableId) {
            super("payableId", payableId);
            this.payableId = payableId;
        }
    }

    public static final class UnknownPiece extends VoucherError {
        public final UUID pieceId;

        UnknownPiece(UUID pieceId) {
            super("pieceId", pieceId);
            this.pieceId = pieceId;
        }
    }

    public static final class NotHolder extends VoucherError {
        public final UUID pieceId;
        public final UUID caller;

        NotHolder(UUID pieceId, UUID caller) {
            super("pieceId", pieceId, "caller", caller);
            this.pieceId = pieceId;
            this.caller = caller;
        }
    }

    public static final class SameParty extends VoucherError {
        public final UUID participant;

        SameParty(UUID participant) {
            super("participant", participant);
            this.participant = participant;
        }
    }

    public static final class WrongState extends VoucherError {
        public final UUID pieceId;
        public final PieceState actual;

        WrongState(UUID pieceId, PieceState actual) {
            super("pieceId", pieceId, "actual", actual);
            this.pieceId = pieceId;
            this.actual = actual;
        }
    }

    public static final class WrongPayableState extends VoucherError {
        public final UUID payableId;
        public final PayableState actual;

        WrongPayableState(UUID payableId, PayableState actual) {
            super("payableId", payableId, "actual", actual);
            this.payableId = payableId;
            this.actual = actual;
        }
    }

    public static final class PieceIsFrozen extends VoucherError {
        public final UUID pieceId;

        PieceIsFrozen(UUID pieceId) {
            super("pieceId", pieceId);
            this.pieceId = pieceId;
        }
    }

    public static final class PayableIsFrozen extends VoucherError {
        public final UUID payableId;

        PayableIsFrozen(UUID payableId) {
            super("payableId", payableId);
            this.payableId = payableId;
        }
    }

    public static final class SettlementIsOpen extends VoucherError {
        public final UUID payableId;
        public final UUID settlementId;

        SettlementIsOpen(UUID payableId, UUID settlementId) {
            super("payableId", payableId, "settlementId", settlementId);
            this.payableId = payableId;
            this.settlementId = settlementId;
        }
    }

    public static final class ValueOutOfRange extends VoucherError {
        public final UUID id;
        public final long value;
        public final long available;

        ValueOutOfRange(UUID id, long value, long available) {
            super("id", id, "value", value, "available", available);
            this.id = id;
            this.value = value;
            this.available = available;
        }
    }

    public static final class LastDayOutOfRange extends VoucherError {
        public final UUID id;
        public final LocalDate lastDay;
        public final LocalDate from;
        public final LocalDate to;

        LastDayOutOfRange(UUID id, LocalDate lastDay, LocalDate from, LocalDate to) {
            super("id", id, "lastDay", lastDay, "from", from, "to", to);
            this.id = id;
            this.lastDay = lastDay;
            this.from = from;
            this.to = to;
        }
    }

    public static final class BatchOutOfRange extends VoucherError {
        public final long size;
        public final long max;

        BatchOutOfRange(long size, long max) {
            super("size", size, "max", max);
            this.size = size;
            this.max = max;
        }
    }

    public static final class TooManyPieces extends VoucherError {
        public final UUID payableId;
        public final long max;

        TooManyPieces(UUID payableId, long max) {
            super("payableId", payableId, "max", max);
            this.payableId = payableId;
            this.max = max;
        }
    }

    public static final class Unbalanced extends VoucherError {
        public final UUID payableId;

        Unbalanced(UUID payableId) {
            super("payableId", payableId);
            this.payableId = payableId;
        }
    }

    public static final class IdInvalid extends VoucherError {
        public final BigInteger id;

        IdInvalid(BigInteger id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class CurrencyInvalid extends VoucherError {
        public final String currency;

        CurrencyInvalid(String currency) {
            super("currency", currency);
            this.currency = currency;
        }
    }

    public static final class ReferenceMissing extends VoucherError {
        ReferenceMissing() {
            super();
        }
    }

    public static final class FlagUnchanged extends VoucherError {
        public final UUID id;

        FlagUnchanged(UUID id) {
            super("id", id);
            this.id = id;
        }
    }

    public static final class NotSupported extends VoucherError {
        public final String selector;

        NotSupported(String selector) {
            super("selector", selector);
            this.selector = selector;
        }
    }
}
