package io.counterfoil.receivables.voucher.model;

/** The two halves of a tally stick: what the holder kept, and the part that was split off. */
public record Split<P extends Piece>(HeldPiece kept, P part) {}
