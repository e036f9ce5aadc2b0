package io.counterfoil.receivables.voucher;

import io.counterfoil.kernel.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the tree that a piece belongs to, in the order of ids: a piece stands after the one it was split off, unless
 * other software than this service named it.
 *
 * @param nextCursor null on the last page
 */
public record TraceView(
        UUID rootId,
        UUID pieceId,
        List<TracedPiece> items,
        @Nullable String nextCursor) {

    public static TraceView of(UUID rootId, UUID pieceId, Page<TracedPiece> page) {
        return new TraceView(rootId, pieceId, page.items(), page.nextCursor());
    }
}
