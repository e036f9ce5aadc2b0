package io.counterfoil.receivables.intake;

import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param payable null when it was rejected
 * @param complaints why it was; each with the header of its column
 * @param cells as they stand in the file
 */
public record RowResult(
        int row,
        long line,
        @Nullable UUID payable,
        @Nullable String invoiceNumber,
        List<Violation> complaints,
        List<String> cells) {}
