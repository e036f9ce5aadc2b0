package io.counterfoil.replay.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of receivables: the file is refused as a whole or not at all, then each row on its own. */
public final class ReceivablesReader {
    /** Blank lines come as records of one empty value, so that line numbers stay those of the file. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

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
                CSVParser parser =
                        CSVParser.builder().setFormat(FORMAT).setReader(reader).get()) {
            return new Reading(file, sha256, parser).readRows(limit);
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

    private final class Reading {
        private final Path file;
        private final String sha256;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final List<Receivable> receivables = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private final KnownInvoices invoices = new KnownInvoices();
        private long line;
        private int row;

        Reading(Path file, String sha256, CSVParser parser) {
            this.file = file;
            this.sha256 = sha256;
            this.parser = parser;
            this.records = parser.iterator();
        }

        ReceivablesFile readRows(int limit) {
            List<String> header = header();
            Map<Column, Integer> positions = positions(header);
            RowReader rows = new RowReader(profile, positions);
            while (row < limit && hasNext()) {
                CSVRecord record = next();
                if (isBlank(record)) {
                    continue;
                }
                row++;
                if (row > limits.rowsMax()) {
                    throw new RefusedFileException(file + " has more than " + limits.rowsMax()
                            + " rows. Split it by issue date and replay the parts in order.");
                }
                add(rows.read(row, line, record.values(), header.size()));
            }
            if (row == 0) {
                throw new RefusedFileException(file + " has a header but no rows.");
            }
            return new ReceivablesFile(sha256, row, receivables, rejections, ignored(header), notes());
        }

        private void add(RowReader.Row read) {
            if (read instanceof RowReader.Good good) {
                Receivable receivable = good.receivable();
                // A refused row takes no number: its corrected repetition further down is no duplicate.
                invoices.add(receivable)
                        .ifPresentOrElse(
                                duplicate -> rejections.add(
                                        new Rejection(row, line, name(Column.INVOICE_NUMBER), duplicate)),
                                () -> receivables.add(receivable));
            } else {
                rejections.add(((RowReader.Bad) read).rejection());
            }
        }

        private List<String> notes() {
            return Stream.concat(profile.notes().stream(), invoices.notes().stream())
                    .toList();
        }

        private String name(Column column) {
            return profile.headers().getOrDefault(column, column.header());
        }

        private List<String> header() {
            while (hasNext()) {
                CSVRecord record = next();
                if (!isBlank(record)) {
                    return record.stream().map(String::strip).toList();
                }
            }
            throw new RefusedFileException(file + " is empty. It needs a header line and at least one row.");
        }

        private Map<Column, Integer> positions(List<String> header) {
            Map<Column, Integer> positions = new EnumMap<>(Column.class);
            List<String> missing = new ArrayList<>();
            profile.headers().forEach((column, name) -> {
                if (header.indexOf(name) != header.lastIndexOf(name)) {
                    throw new RefusedFileException(file + " has two columns named " + name + ".");
                }
                if (header.contains(name)) {
                    positions.put(column, header.indexOf(name));
                } else if (column.isRequired()) {
                    missing.add(name);
                }
            });
            if (!missing.isEmpty()) {
                throw new RefusedFileException(file + " has the wrong header: missing "
                        + missing.stream().sorted().collect(Collectors.joining(", ")) + ". Profile "
                        + profile.name() + " reads "
                        + profile.headers().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(","))
                        + "; another one is chosen with --profile.");
            }
            return positions;
        }

        private List<String> ignored(List<String> header) {
            return header.stream()
                    .filter(name -> !profile.headers().containsValue(name))
                    .toList();
        }

        private boolean hasNext() {
            line = parser.getCurrentLineNumber() + 1;
            try {
                return records.hasNext();
            } catch (UncheckedIOException malformed) {
                throw notCsv(malformed);
            }
        }

        private CSVRecord next() {
            return records.next();
        }

        /** The parser reads to the end of the file for a closing quote: the line that counts is where the record began. */
        private RefusedFileException notCsv(UncheckedIOException malformed) {
            String detail = String.valueOf(malformed.getMessage());
            String what = detail.contains("EOF reached before encapsulated token finished")
                    ? "a quote is opened in the record beginning on line " + line + " and never closed"
                    : "the record beginning on line " + line + " cannot be read (" + detail + ")";
            return new RefusedFileException(file + " is not CSV: " + what + ".");
        }

        private static boolean isBlank(CSVRecord record) {
            return record.size() == 1 && record.get(0).isBlank();
        }
    }
}
