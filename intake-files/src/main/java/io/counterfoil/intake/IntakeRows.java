package io.counterfoil.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a company's file, read one after the other as its layout says. */
public final class IntakeRows implements Closeable {

    /** Of an upload: the bytes are the service's to limit; rows that one person can look after. */
    public static final InputLimits LIMITS = new InputLimits(Integer.MAX_VALUE, 100_000, 200);

    private static final String FILE = "file";

    private final Table table;
    private final TableRows rows;

    private IntakeRows(Table table, TableRows rows) {
        this.table = table;
        this.rows = rows;
    }

    /**
     * @param debtor whose file it is, for rows that do not say who owes
     * @throws RefusedFileException when the file cannot be read so
     */
    public static IntakeRows open(byte[] content, FileFormat format, Layout layout, String debtor) throws IOException {
        Table table = Tables.open(FILE, content, format, layout);
        return new IntakeRows(
                table, new TableRows(FILE, table, layout.of(format).profile(debtor), LIMITS));
    }

    /**
     * One row that was corrected; whether its invoice stands elsewhere in the file is not looked at.
     *
     * @param cells as many as the header has, or fewer
     */
    public static ReadRow one(
            List<String> header, int row, long line, List<String> cells, Layout layout, String debtor) {
        return TableRows.one(FILE, header, row, line, cells, layout.profile(debtor), LIMITS);
    }

    /** The first rows as they stand in the file, whatever they mean. */
    public static List<List<String>> raw(byte[] content, FileFormat format, Layout layout, int max) {
        try (Table table = Tables.open(FILE, content, format, layout)) {
            TableRows.header(FILE, table);
            List<List<String>> first = new ArrayList<>();
            for (Table.Line line = TableRows.nextFilled(table);
                    line != null && first.size() < max;
                    line = TableRows.nextFilled(table)) {
                first.add(line.values());
            }
            return first;
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing but memory was read", impossible);
        }
    }

    public List<String> header() {
        return rows.header();
    }

    /**
     * Null at the end.
     *
     * @throws RefusedFileException when the file cannot be read from here on
     */
    public @Nullable ReadRow next() {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
