package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/** Free to move. A piece that has passed on all its value stays as a stub of zero, so that every child keeps its parent. */
public record HeldPiece(PieceOrigin origin, ParticipantId holder, Money value) implements Piece {

    /** Reserves {@code part} for {@code recipient} until the end of {@code lastDay}; until then the holder stays the holder. */
    public Split<OfferedPiece> offer(PieceId partId, Money part, ParticipantId recipient, LocalDate lastDay) {
        return split(new OfferedPiece(origin.child(partId), holder, part, recipient, lastDay));
    }

    /** Reserves {@code part} for a financing; a silent bank loses it after {@code lastDay}. */
    public Split<LockedPiece> lock(PieceId partId, Money part, FinancingId financing, LocalDate lastDay) {
        return split(new LockedPiece(origin.child(partId), holder, part, financing, lastDay));
    }

    /** What is kept is computed here and never passed in, so a split can neither make value nor lose it. */
    private <P extends Piece> Split<P> split(P part) {
        if (part.value().isZero()) {
            throw new IllegalArgumentException("a part must be worth something: " + part);
        }
        return new Split<>(new HeldPiece(origin, holder, value.minus(part.value())), part);
    }
}
