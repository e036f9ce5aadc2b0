package io.counterfoil.receivables.voucher;

import java.util.List;
import java.util.UUID;

/**
 * A piece's tree, root first and parents before children.
 *
 * @param truncated there are more pieces than are shown; the path from the root to the piece is always complete
 */
public record TraceView(UUID rootId, UUID pieceId, List<VoucherView> pieces, boolean truncated) {

    public static final int PIECES_MAX = 1000;
}
