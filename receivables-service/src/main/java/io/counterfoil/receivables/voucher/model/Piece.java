package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;

/** Part of a payable with exactly one holder. Each state is a type, and a type has only the moves that are legal in its state. */
public sealed interface Piece permits HeldPiece, OfferedPiece, LockedPiece, RedeemedPiece {

    PieceOrigin origin();

    ParticipantId holder();

    Money value();
}
