package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/** Reserved for a recipient, who may accept up to and including {@code lastDay}. Not accepted, it stays with its holder. */
public record OfferedPiece(
        PieceOrigin origin, ParticipantId holder, Money value, ParticipantId recipient, LocalDate lastDay)
        implements Piece {

    public HeldPiece accept(LocalDate today) {
        if (today.isAfter(lastDay)) {
            throw new IllegalStateException("offer was open until " + lastDay + ", today is " + today);
        }
        return new HeldPiece(origin.handedOn(), recipient, value);
    }

    public HeldPiece decline() {
        return new HeldPiece(origin, holder, value);
    }

    public HeldPiece expire(LocalDate today) {
        if (!today.isAfter(lastDay)) {
            throw new IllegalStateException("offer is open until " + lastDay + ", today is " + today);
        }
        return new HeldPiece(origin, holder, value);
    }
}
