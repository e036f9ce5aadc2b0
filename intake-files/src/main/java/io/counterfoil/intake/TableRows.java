package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a table, read by a profile one after the other: the table is refused as a whole or not at all, then each row stands alone. */
final class TableRows {
    /** Of a file of rejected rows that is uploaded again: the row in the file before. */
    static final String FORMER_ROW = "counterfoil_row";

    /** Characters of a cell, as one that is corrected may have, and of a row. */
    private static final int CELL_MAX = 2_000;

    private static final int ROW_MAX = 20_000;
    private static final String ROW = "(row)";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

    private final Object file;
    private final Table table;
    private final Profile profile;
    private final InputLimits limits;
    private final List<String> header;
    private final Map<Column, Integer> positions;
    private final RowReader rows;
    private final KnownInvoices invoices = new KnownInvoices();
    private int row;

    /**
     * Reads the header.
     *
     * @param file what refusals begin with
     * @throws RefusedFileException when it is not one of the profile's
     */
    TableRows(Object file, Table table, Profile profile, InputLimits limits) {
        this.file = file;
        this.table = table;
        this.profile = profile;
        this.limits = limits;
        this.header = header(file, table);
        this.positions = positions();
        this.rows = new RowReader(profile, limits, positions);
    }

    /** A row by itself, as of a table with this header. */
    static ReadRow one(
            Object file,
            List<String> header,
            int row,
            long line,
            List<String> cells,
            Profile profile,
            InputLimits limits) {
        Iterator<List<String>> lines = List.of(header, cells).iterator();
        Table both = new Table() {
            @Override
            public @Nullable Line next() {
                return lines.hasNext() ? new Line(line, lines.next()) : null;
            }

            @Override
            public void close() {}
        };
        TableRows table = new TableRows(file, both, profile, limits);
        return table.read(row, line, cells);
    }

    List<String> header() {
        return header;
    }

    int row() {
        return row;
    }

    /** Null at the end. */
    @Nullable
    ReadRow next() {
        Table.Line next = nextFilled(table);
        if (next == null) {
            if (row == 0) {
                throw new RefusedFileException(file, IntakeReason.NO_ROWS);
            }
            return null;
        }
        row++;
        if (row > limits.rowsMax()) {
            throw new RefusedFileException(file, IntakeReason.TOO_MANY_ROWS, limits.rowsMax());
        }
        List<String> values = next.values();
        Violation wrong = next.wrong() == null ? tooLong(values) : next.wrong();
        return wrong == null
                ? read(row, next.line(), values)
                : ReadRow.wrong(row, next.line(), cut(values), List.of(wrong));
    }

    /** Also of columns that nobody reads: a rejected row is kept as it stands. */
    private @Nullable Violation tooLong(List<String> values) {
        long all = values.size();
        for (int place = 0; place < values.size(); place++) {
            int length = values.get(place).length();
            all += length;
            if (length > CELL_MAX) {
                String field = place < header.size() ? header.get(place) : ROW;
                return IntakeReason.TOO_LONG.violation(field, length, CELL_MAX);
            }
        }
        return all > ROW_MAX ? IntakeReason.TOO_LONG.violation(ROW, all, ROW_MAX) : null;
    }

    /** As much of a row that is too long as is kept and shown. */
    private static List<String> cut(List<String> values) {
        List<String> kept = new ArrayList<>();
        int left = ROW_MAX;
        for (String value : values.subList(0, Math.min(values.size(), InputLimits.COLUMNS_MAX + 1))) {
            int length = Math.min(Math.min(value.length(), CELL_MAX), left);
            kept.add(value.substring(0, length));
            left -= length;
        }
        return kept;
    }

    private ReadRow read(int number, long line, List<String> cells) {
        RowReader.Row read = rows.read(number, numbered(number, cells), line, cells, header.size());
        if (read instanceof RowReader.Bad bad) {
            return ReadRow.wrong(number, line, cells, bad.complaints());
        }
        if (read instanceof RowReader.Credit credit) {
            return ReadRow.of(number, line, cells, credit.creditNote());
        }
        Receivable receivable = ((RowReader.Good) read).receivable();
        // A refused row takes no number: its corrected repetition further down is no duplicate.
        return invoices.add(name(Column.INVOICE_NUMBER), receivable)
                .map(duplicate -> ReadRow.wrong(number, line, cells, List.of(duplicate)))
                .orElseGet(() -> ReadRow.of(number, line, cells, receivable));
    }

    /** The same as in the file before, so that an invoice keeps the number that was made for it. */
    private int numbered(int number, List<String> cells) {
        int place = header.indexOf(FORMER_ROW);
        String former = place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
        return NUMBER.matcher(former).matches() ? Integer.parseInt(former) : number;
    }

    List<String> notes() {
        return Stream.concat(profile.notes().stream(), invoices.notes().stream())
                .toList();
    }

    /** In the order of the file. */
    List<String> ignored() {
        return header.stream()
                .filter(name -> profile.headers().values().stream().noneMatch(read -> isSame(read, name)))
                .toList();
    }

    private String name(Column column) {
        return profile.headers().getOrDefault(column, column.header());
    }

    static List<String> header(Object file, Table table) {
        Table.Line first = nextFilled(table);
        if (first == null) {
            throw new RefusedFileException(file, IntakeReason.FILE_EMPTY);
        }
        if (first.values().size() > InputLimits.COLUMNS_MAX) {
            throw new RefusedFileException(file, IntakeReason.TOO_MANY_COLUMNS, InputLimits.COLUMNS_MAX);
        }
        return first.values().stream().map(TableRows::inOneLine).toList();
    }

    static Table.@Nullable Line nextFilled(Table table) {
        Table.Line next = table.next();
        while (next != null && next.isBlank()) {
            next = table.next();
        }
        return next;
    }

    private Map<Column, Integer> positions() {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        List<String> missing = new ArrayList<>();
        profile.headers().forEach((column, name) -> {
            List<Integer> places = places(name);
            if (places.size() > 1) {
                throw new RefusedFileException(file, IntakeReason.COLUMN_TWICE, name);
            }
            if (places.size() == 1) {
                found.put(column, places.get(0));
            } else if (column.isRequired()) {
                missing.add(name);
            }
        });
        if (!missing.isEmpty()) {
            throw new RefusedFileException(
                    file,
                    IntakeReason.COLUMNS_MISSING,
                    missing.stream().sorted().collect(Collectors.joining(", ")),
                    String.join(", ", header));
        }
        return found;
    }

    private List<Integer> places(String name) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            if (isSame(name, header.get(place))) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean isSame(String name, String other) {
        return inOneLine(name).toLowerCase(Locale.ROOT).equals(inOneLine(other).toLowerCase(Locale.ROOT));
    }

    /** A header that was broken over lines to fit its column is one name. */
    private static String inOneLine(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ");
    }
}
