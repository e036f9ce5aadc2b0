package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/**
 * A piece that does not exist yet, cut from {@code available} on business day {@code on}: all that a rule may look at.
 *
 * @param openOffers of the piece it is cut from, this one included
 */
public record ProposedPiece(Payable payable, Money value, Money available, int depth, int openOffers, LocalDate on) {

    /** The root of a payable about to be issued on this day. */
    public static ProposedPiece root(Payable payable, Money value) {
        return new ProposedPiece(payable, value, value, 0, 0, payable.issuedOn());
    }

    /** @param openOffers those the whole has already */
    public static ProposedPiece offeredPart(HeldPiece whole, Money part, int openOffers, LocalDate on) {
        return new ProposedPiece(
                whole.origin().payable(), part, whole.value(), whole.origin().depth() + 1, openOffers + 1, on);
    }

    public static ProposedPiece lockedPart(HeldPiece whole, Money part, LocalDate on) {
        return new ProposedPiece(
                whole.origin().payable(), part, whole.value(), whole.origin().depth() + 1, 0, on);
    }
}
