package io.counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook (XLSX), row by row. Text stays as it is, leading zeros included; a day is written as the layout says days are, a number as it
 * says amounts are. A spreadsheet keeps 15 digits of a number: of one that has more before its point nobody knows the last, and it comes as what it is, 1.2E+19.
 */
final class SheetTable implements Table {

    private static final int DIGITS_KEPT = 15;
    /** Half of the smallest unit that any currency here has: what rounding takes less than is how binary numbers are written. */
    private static final BigDecimal NOTHING_LOST = new BigDecimal("0.0005");

    /** Built-in formats of days, those of East Asian versions included (ECMA-376, 18.8.30). */
    private static final List<int[]> DAY_FORMATS = List.of(
            new int[] {14, 17},
            new int[] {22, 22},
            new int[] {27, 31},
            new int[] {36, 36},
            new int[] {50, 54},
            new int[] {57, 58});

    /** Of a format of somebody's own, without texts, colours and locales in it. */
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DAY = Pattern.compile("[yYdD]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private final Object file;
    private final DateStyle dates;
    private final AmountStyle amounts;
    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> next;

    /** @param file what refusals begin with */
    SheetTable(Object file, byte[] content, DateStyle dates, AmountStyle amounts) {
        this.file = file;
        this.dates = dates;
        this.amounts = amounts;
        Archive.require(file, content, IntakeReason.SHEET_UNREADABLE);
        SheetCheck.require(file, content);
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
            rows = workbook.getFirstSheet().openStream();
            next = rows.iterator();
        } catch (IOException | RuntimeException damaged) {
            throw unreadable();
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!next.hasNext()) {
                return null;
            }
            Row row = next.next();
            List<String> values = new ArrayList<>();
            for (int place = 0; place < Math.min(row.getCellCount(), InputLimits.COLUMNS_MAX + 1); place++) {
                values.add(text(row.getOptionalCell(place).orElse(null)));
            }
            while (!values.isEmpty() && values.get(values.size() - 1).isBlank()) {
                values.remove(values.size() - 1);
            }
            return new Line(row.getRowNum(), values);
        } catch (RuntimeException damaged) {
            // The library says it in many ways; none of them is for whoever made the file.
            throw unreadable();
        }
    }

    private RefusedFileException unreadable() {
        return new RefusedFileException(file, IntakeReason.SHEET_UNREADABLE);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
            return "";
        }
        String raw = cell.getRawValue();
        // What a formula gave may be text: then it stays text, leading zeros included.
        boolean number = cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
        if (!number || !NUMBER.matcher(raw).matches()) {
            return cell.getType() == CellType.STRING ? cell.getText() : raw;
        }
        return isDay(cell) ? day(cell, raw) : number(raw);
    }

    private String day(Cell cell, String raw) {
        try {
            return cell.asDate().toLocalDate().format(dates.formatter());
        } catch (DateTimeException | IllegalStateException noDay) {
            return raw;
        }
    }

    private String number(String raw) {
        BigDecimal exact = new BigDecimal(raw);
        BigDecimal lost =
                exact.subtract(exact.round(new MathContext(DIGITS_KEPT))).abs();
        if (exact.precision() - exact.scale() > DIGITS_KEPT || lost.compareTo(NOTHING_LOST) >= 0) {
            return "%.14E".formatted(exact.round(new MathContext(DIGITS_KEPT)));
        }
        BigDecimal kept = exact.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros();
        return amounts.written(kept.toPlainString());
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && DAY_FORMATS.stream().anyMatch(range -> id >= range[0] && id <= range[1])) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && DAY.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
