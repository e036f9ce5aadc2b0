package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Errors of Vouchers: offers. */
public abstract sealed class CirculationError extends LedgerError {

    private CirculationError(@Nullable Object... namesAndValues) {
        super(namesAndValues);
    }

    public static final class NotRecipient extends CirculationError {
        public final UUID pieceId;
        public final UUID caller;

        NotRecipient(UUID pieceId, UUID caller) {
            super("pieceId", pieceId, "caller", caller);
            this.pieceId = pieceId;
            this.caller = caller;
        }
    }

    public static final class OfferClosed extends CirculationError {
        public final UUID pieceId;
        public final LocalDate lastDay;
        public final LocalDate today;

        OfferClosed(UUID pieceId, LocalDate lastDay, LocalDate today) {
            super("pieceId", pieceId, "lastDay", lastDay, "today", today);
            this.pieceId = pieceId;
            this.lastDay = lastDay;
            this.today = today;
        }
    }

    public static final class OfferStillOpen extends CirculationError {
        public final UUID pieceId;
        public final LocalDate lastDay;
        public final LocalDate today;

        OfferStillOpen(UUID pieceId, LocalDate lastDay, LocalDate today) {
            super("pieceId", pieceId, "lastDay", lastDay, "today", today);
            this.pieceId = pieceId;
            this.lastDay = lastDay;
            this.today = today;
        }
    }
}
