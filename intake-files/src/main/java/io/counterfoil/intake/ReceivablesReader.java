package io.counterfoil.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file of receivables in UTF-8 as a whole: the file is refused or not, then each row on its own. */
public final class ReceivablesReader {
    private static final char COMMA = ',';

    private final Profile profile;
    private final InputLimits limits;

    public ReceivablesReader(Profile profile, InputLimits limits) {
        this.profile = profile;
        this.limits = limits;
    }

    /**
     * @param limit data records to read at most; the rest of the file is left alone
     * @throws RefusedFileException when the file as a whole is not what it should be
     */
    public ReceivablesFile read(Path file, int limit) throws IOException {
        String sha256 = FileCheck.sha256(file, limits);
        try (Reader reader = withoutByteOrderMark(file);
                Table table = new CsvTable(file, reader, COMMA)) {
            TableRows rows = new TableRows(file, table, profile, limits);
            List<Receivable> receivables = new ArrayList<>();
            List<Rejection> rejections = new ArrayList<>();
            while (rows.row() < limit) {
                ReadRow row = rows.next();
                if (row == null) {
                    break;
                }
                if (row.receivable() == null) {
                    rejections.add(Rejection.of(row.row(), row.line(), row.complaints()));
                } else {
                    receivables.add(row.receivable());
                }
            }
            return new ReceivablesFile(sha256, rows.row(), receivables, rejections, rows.ignored(), rows.notes());
        }
    }

    private static Reader withoutByteOrderMark(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
