package io.counterfoil.receivables.voucher;

import io.counterfoil.receivables.voucher.model.HeldPiece;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces as the chain has them. */
public interface Pieces {

    /** A piece of this holder in whatever state; a stranger learns nothing. */
    Optional<Holding> ofHolder(UUID holder, UUID pieceId);

    /** An offer, open or over, that this participant made or received. */
    Optional<OfferEntry> offer(UUID party, UUID pieceId);

    /** Open offers that have to end: their last day is before the day. */
    List<UUID> offersLapsedBefore(LocalDate day, int max);

    /** Financings still locked whose last day of approval is before the day. */
    List<UUID> locksLapsedBefore(LocalDate day, int max);

    /** Payouts that were instructed, missed by their supplier, and not attested by the bank's last day to answer before the day. */
    List<UUID> payoutsUnansweredBefore(LocalDate day, int max);

    /** Financings approved and not paid whose last day to pay is before the day. */
    List<UUID> approvalsUnpaidBefore(LocalDate day, int max);

    /** @param held the piece as far as moves concern it, null unless it may move */
    record Holding(
            UUID id,
            String state,
            String payableState,
            boolean frozen,
            boolean settlementOpen,
            int openOffers,
            @Nullable HeldPiece held) {

        public HeldPiece mobile() {
            if (held == null) {
                throw new IllegalStateException(id + " is " + state);
            }
            return held;
        }
    }

    record OfferEntry(UUID id, UUID holder, UUID recipient, LocalDate lastDay, boolean open) {}
}
