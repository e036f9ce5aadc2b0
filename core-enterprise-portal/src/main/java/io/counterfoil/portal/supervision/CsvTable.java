package io.counterfoil.portal.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file that spreadsheets open: comma-separated, as RFC 4180 says, in UTF-8 with the mark by which they know it. Amounts
 * have a point and no groups, days are ISO 8601.
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
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    CsvTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    String text() {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            for (List<@Nullable Object> row : rows) {
                printer.printRecord(row.stream().map(CsvTable::cell).toList());
            }
            if (note != null) {
                printer.printRecord(note);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    /** Names are what people chose: one that looks like a formula is shown, not calculated. */
    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
