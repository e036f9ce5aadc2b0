package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/** Paid. It has no moves, which is the point. */
public record RedeemedPiece(PieceOrigin origin, ParticipantId holder, Money value, LocalDate paidOn) implements Piece {}
