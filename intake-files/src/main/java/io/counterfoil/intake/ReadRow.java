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
 * @param receivable null when something is wrong, or the row is a credit note
 * @param creditNote null when something is wrong, or the row is a receivable
 * @param complaints what is wrong, each with the file's own header; empty when nothing is
 */
public record ReadRow(
        int row,
        long line,
        List<String> cells,
        @Nullable Receivable receivable,
        @Nullable CreditNote creditNote,
        List<Violation> complaints) {
    public ReadRow {
        cells = List.copyOf(cells);
        complaints = List.copyOf(complaints);
    }

    static ReadRow of(int row, long line, List<String> cells, Receivable receivable) {
        return new ReadRow(row, line, cells, receivable, null, List.of());
    }

    static ReadRow of(int row, long line, List<String> cells, CreditNote creditNote) {
        return new ReadRow(row, line, cells, null, creditNote, List.of());
    }

    static ReadRow wrong(int row, long line, List<String> cells, List<Violation> complaints) {
        return new ReadRow(row, line, cells, null, null, complaints);
    }
}
