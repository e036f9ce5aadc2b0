package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read.
 *
 * @param row number of the data record, the first is 1
 * @param line of the file on which it begins
 * @param cells as they stand in the file
 * @param receivable null when something is wrong
 * @param complaints what is wrong, each with the file's own header; empty when nothing is
 */
public record ReadRow(
        int row, long line, List<String> cells, @Nullable Receivable receivable, List<Violation> complaints) {
    public ReadRow {
        cells = List.copyOf(cells);
        complaints = List.copyOf(complaints);
    }
}
