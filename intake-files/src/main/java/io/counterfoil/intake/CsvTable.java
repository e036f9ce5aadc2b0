package io.counterfoil.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) with whatever stands between its values. */
final class CsvTable implements Table {
    /** Blank lines come as records of one empty value, so that line numbers stay those of the file. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Object file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /** @param file what refusals begin with */
    CsvTable(Object file, Reader reader, char delimiter) throws IOException {
        this.file = file;
        this.parser = CSVParser.builder()
                .setFormat(FORMAT.builder().setDelimiter(delimiter).get())
                .setReader(reader)
                .get();
        this.records = parser.iterator();
    }

    @Override
    public @Nullable Line next() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? new Line(line, records.next().toList()) : null;
        } catch (UncheckedIOException malformed) {
            throw notCsv(line, malformed);
        }
    }

    /** The parser reads to the end of the file for a closing quote: the line that counts is where the record began. */
    private RefusedFileException notCsv(long line, UncheckedIOException malformed) {
        String detail = String.valueOf(malformed.getMessage());
        return detail.contains("EOF reached before encapsulated token finished")
                ? new RefusedFileException(file, IntakeReason.QUOTE_OPEN, line)
                : new RefusedFileException(file, IntakeReason.RECORD_UNREADABLE, line, detail);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
