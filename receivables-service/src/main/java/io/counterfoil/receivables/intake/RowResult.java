package io.counterfoil.receivables.intake;

import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param payable that was recorded; null when none was
 * @param credit that was taken off a payable; null when the row is none, or was rejected
 * @param invoiceNumber of the invoice or the credit note; null when it was rejected
 * @param complaints why it was; each with the header of its column
 * @param cells as they stand in the file
 */
public record RowResult(
        int row,
        long line,
        @Nullable UUID payable,
        @Nullable UUID credit,
        @Nullable String invoiceNumber,
        List<Violation> complaints,
        List<String> cells) {

    /** As API and database write it. */
    public String state() {
        if (payable != null) {
            return "recorded";
        }
        return credit != null ? "credited" : "rejected";
    }
}
