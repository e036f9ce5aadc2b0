package io.counterfoil.receivables.voucher.model;

import io.counterfoil.kernel.Money;

/**
 * Part of a payable with exactly one holder, as a command is prepared for it. Each state is a type, and a type has only the moves
 * that this service computes: what is cut off, and what is kept. All others are the chain's.
 */
public sealed interface Piece permits HeldPiece, OfferedPiece, LockedPiece {

    PieceOrigin origin();

    ParticipantId holder();

    Money value();
}
