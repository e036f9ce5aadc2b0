package io.counterfoil.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Vouchers: settlement, redemption, overdue payables. */
public abstract sealed class RedemptionError extends LedgerError {

    private RedemptionError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class NotPayingBank extends RedemptionError {
        public final UUID payableId;
        public final UUID caller;

        NotPayingBank(UUID payableId, UUID caller) {
            super("payableId", payableId, "caller", caller);
            this.payableId = payableId;
            this.caller = caller;
        }
    }

    public static final class HoldsOpen extends RedemptionError {
        public final UUID payableId;
        public final long openHolds;

        HoldsOpen(UUID payableId, long openHolds) {
            super("payableId", payableId, "openHolds", openHolds);
            this.payableId = payableId;
            this.openHolds = openHolds;
        }
    }

    public static final class SettlementNotOpen extends RedemptionError {
        public final UUID settlementId;

        SettlementNotOpen(UUID settlementId) {
            super("settlementId", settlementId);
            this.settlementId = settlementId;
        }
    }

    public static final class SettlementStillOpen extends RedemptionError {
        public final UUID settlementId;
        public final LocalDate lastDay;
        public final LocalDate today;

        SettlementStillOpen(UUID settlementId, LocalDate lastDay, LocalDate today) {
            super("settlementId", settlementId, "lastDay", lastDay, "today", today);
            this.settlementId = settlementId;
            this.lastDay = lastDay;
            this.today = today;
        }
    }

    /** Somebody was paid of it: it does not expire. */
    public static final class SettlementVisited extends RedemptionError {
        public final UUID settlementId;
        public final long redeemedPieces;

        SettlementVisited(UUID settlementId, long redeemedPieces) {
            super("settlementId", settlementId, "redeemedPieces", redeemedPieces);
            this.settlementId = settlementId;
            this.redeemedPieces = redeemedPieces;
        }
    }

    /** Nobody was visited: anybody ends it, and it needs no closing. */
    public static final class SettlementUnvisited extends RedemptionError {
        public final UUID settlementId;

        SettlementUnvisited(UUID settlementId) {
            super("settlementId", settlementId);
            this.settlementId = settlementId;
        }
    }

    /** One payment of the debtor settles a payable once. */
    public static final class PaymentSettledBefore extends RedemptionError {
        public final UUID payableId;
        public final Bytes32 paymentRef;
        public final UUID settlementId;

        PaymentSettledBefore(UUID payableId, Bytes32 paymentRef, UUID settlementId) {
            super("payableId", payableId, "paymentRef", paymentRef, "settlementId", settlementId);
            this.payableId = payableId;
            this.paymentRef = paymentRef;
            this.settlementId = settlementId;
        }
    }

    public static final class NotInSettlement extends RedemptionError {
        public final UUID settlementId;
        public final UUID pieceId;

        NotInSettlement(UUID settlementId, UUID pieceId) {
            super("settlementId", settlementId, "pieceId", pieceId);
            this.settlementId = settlementId;
            this.pieceId = pieceId;
        }
    }

    public static final class AlreadyRedeemed extends RedemptionError {
        public final UUID settlementId;
        public final UUID pieceId;

        AlreadyRedeemed(UUID settlementId, UUID pieceId) {
            super("settlementId", settlementId, "pieceId", pieceId);
            this.settlementId = settlementId;
            this.pieceId = pieceId;
        }
    }

    public static final class ShareOutOfRange extends RedemptionError {
        public final UUID pieceId;
        public final long share;
        public final long floor;

        ShareOutOfRange(UUID pieceId, long share, long floor) {
            super("pieceId", pieceId, "share", share, "floor", floor);
            this.pieceId = pieceId;
            this.share = share;
            this.floor = floor;
        }
    }

    public static final class SharesUneven extends RedemptionError {
        public final UUID settlementId;
        public final BigInteger deviation;
        public final long live;

        SharesUneven(UUID settlementId, BigInteger deviation, long live) {
            super("settlementId", settlementId, "deviation", deviation, "live", live);
            this.settlementId = settlementId;
            this.deviation = deviation;
            this.live = live;
        }
    }

    public static final class SharesDiffer extends RedemptionError {
        public final UUID settlementId;
        public final long payment;
        public final long paid;

        SharesDiffer(UUID settlementId, long payment, long paid) {
            super("settlementId", settlementId, "payment", payment, "paid", paid);
            this.settlementId = settlementId;
            this.payment = payment;
            this.paid = paid;
        }
    }

    /** Whose claim it is was decided while the batch was on its way. */
    public static final class ContestedDiffers extends RedemptionError {
        public final UUID settlementId;
        public final long contested;
        public final long actual;

        ContestedDiffers(UUID settlementId, long contested, long actual) {
            super("settlementId", settlementId, "contested", contested, "actual", actual);
            this.settlementId = settlementId;
            this.contested = contested;
            this.actual = actual;
        }
    }

    public static final class NothingContested extends RedemptionError {
        public final UUID settlementId;
        public final UUID pieceId;

        NothingContested(UUID settlementId, UUID pieceId) {
            super("settlementId", settlementId, "pieceId", pieceId);
            this.settlementId = settlementId;
            this.pieceId = pieceId;
        }
    }

    public static final class StillContested extends RedemptionError {
        public final UUID settlementId;
        public final UUID pieceId;
        public final UUID financingId;

        StillContested(UUID settlementId, UUID pieceId, UUID financingId) {
            super("settlementId", settlementId, "pieceId", pieceId, "financingId", financingId);
            this.settlementId = settlementId;
            this.pieceId = pieceId;
            this.financingId = financingId;
        }
    }

    public static final class NotHolderOfRecord extends RedemptionError {
        public final UUID settlementId;
        public final UUID pieceId;
        public final UUID caller;

        NotHolderOfRecord(UUID settlementId, UUID pieceId, UUID caller) {
            super("settlementId", settlementId, "pieceId", pieceId, "caller", caller);
            this.settlementId = settlementId;
            this.pieceId = pieceId;
            this.caller = caller;
        }
    }

    public static final class NotOverdue extends RedemptionError {
        public final UUID payableId;
        public final LocalDate dueOn;
        public final LocalDate today;

        NotOverdue(UUID payableId, LocalDate dueOn, LocalDate today) {
            super("payableId", payableId, "dueOn", dueOn, "today", today);
            this.payableId = payableId;
            this.dueOn = dueOn;
            this.today = today;
        }
    }
}
