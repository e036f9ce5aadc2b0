package io.counterfoil.receivables.intake;

import io.counterfoil.wire.SafeCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rejected rows as CSV in UTF-8, to be corrected and uploaded again: the file's own columns, and before them the row and what is wrong. A
 * row that was rejected before keeps the number that it had in its first file.
 */
final class RejectsFile {

    /** The columns before the file's own. */
    static final List<String> ADDED = List.of("counterfoil_row", "counterfoil_why");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private final List<String> header;
    private final StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK);

    RejectsFile(List<String> header) {
        this.header = header;
        csv.append(SafeCsv.line(line(ADDED.get(0), ADDED.get(1), header)));
    }

    void add(int row, String why, List<String> cells) {
        int place = header.indexOf(ADDED.get(0));
        String former = place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
        csv.append(SafeCsv.line(line(NUMBER.matcher(former).matches() ? former : String.valueOf(row), why, cells)));
    }

    /** Without those of a file of rejected rows that this one was. */
    private List<String> line(String row, String why, List<String> values) {
        List<String> line = new ArrayList<>(List.of(row, why));
        for (int place = 0; place < values.size(); place++) {
            if (place >= header.size() || !ADDED.contains(header.get(place))) {
                line.add(values.get(place));
            }
        }
        return line;
    }

    @Override
    public String toString() {
        return csv.toString();
    }
}
