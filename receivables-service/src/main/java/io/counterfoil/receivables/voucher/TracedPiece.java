package io.counterfoil.receivables.voucher;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece in a trace: shown as everywhere to whom it concerns, and otherwise as a place in the tree. */
public sealed interface TracedPiece permits VoucherView, TracedPiece.Unnamed {

    UUID id();

    /** That there is a piece, where it hangs and what became of it; not who has it, nor what it is worth. */
    record Unnamed(UUID id, @Nullable UUID parentId, String state) implements TracedPiece {}
}
