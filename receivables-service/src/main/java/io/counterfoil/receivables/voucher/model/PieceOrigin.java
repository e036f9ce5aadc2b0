package io.counterfoil.receivables.voucher.model;

import org.jspecify.annotations.Nullable;

/** Where a piece comes from. Depth counts holders after the first, not splits; the parent of a root is null. */
public record PieceOrigin(
        PieceId id, Payable payable, @Nullable PieceId parent, int depth) {

    PieceOrigin child(PieceId childId) {
        return new PieceOrigin(childId, payable, id, depth);
    }
}
