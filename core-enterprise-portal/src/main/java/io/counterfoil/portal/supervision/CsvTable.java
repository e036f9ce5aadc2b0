package io.counterfoil.portal.supervision;

import io.counterfoil.wire.SafeCsv;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file that spreadsheets open: {@link SafeCsv} in UTF-8, with the mark by which they know it. Amounts have a point and
 * no groups, days are ISO 8601.
 *
 * @param name of the file, without its ending
 * @param note in a line of its own below the rows; null for none
 */
record CsvTable(
        String name,
        List<String> head,
        List<List<@Nullable Object>> rows,
        @Nullable String note) {

    private static final String MARK = "\uFEFF";

    CsvTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    String text() {
        StringBuilder text = new StringBuilder(MARK).append(SafeCsv.line(head));
        rows.forEach(row -> text.append(SafeCsv.line(row)));
        if (note != null) {
            text.append(SafeCsv.line(List.of(note)));
        }
        return text.toString();
    }
}
