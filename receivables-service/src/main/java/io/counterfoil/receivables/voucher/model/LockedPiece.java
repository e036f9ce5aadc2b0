package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/** Reserved for one financing until the bank approves or declines it, or until {@code lastDay} has passed. */
public record LockedPiece(
        PieceOrigin origin, ParticipantId holder, Money value, FinancingId financing, LocalDate lastDay)
        implements Piece {}
