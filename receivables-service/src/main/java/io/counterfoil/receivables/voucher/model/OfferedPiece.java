package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/** Reserved for a recipient, who may accept up to and including {@code lastDay}. Not accepted, it stays with its holder. */
public record OfferedPiece(
        PieceOrigin origin, ParticipantId holder, Money value, ParticipantId recipient, LocalDate lastDay)
        implements Piece {}
