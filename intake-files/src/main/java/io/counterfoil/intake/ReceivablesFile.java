package io.counterfoil.intake;

import java.util.List;

/**
 * A file that was read to its end, or to the limit asked for.
 *
 * @param sha256 of the file's bytes, 64 hexadecimal digits: with the seed it names the replay
 * @param rows data records read; accepted and rejected add up to it
 * @param ignoredColumns headers that nobody reads, in file order
 * @param notes what a profile assumed, and what is taken though it looks odd, for the reader of the report
 */
public record ReceivablesFile(
        String sha256,
        int rows,
        List<Receivable> receivables,
        List<Rejection> rejections,
        List<String> ignoredColumns,
        List<String> notes) {
    public ReceivablesFile {
        receivables = List.copyOf(receivables);
        rejections = List.copyOf(rejections);
        ignoredColumns = List.copyOf(ignoredColumns);
        notes = List.copyOf(notes);
    }
}
