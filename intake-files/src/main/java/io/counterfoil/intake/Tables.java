package io.counterfoil.intake;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Opens the table of a file by its layout. */
final class Tables {

    private Tables() {}

    /** @param file what refusals begin with */
    static Table open(Object file, byte[] content, FileFormat format, Layout layout) throws IOException {
        if (format == FileFormat.XLSX) {
            return new SheetTable(file, content, layout.dateStyle(), layout.amountStyle());
        }
        if (format == FileFormat.DOCUMENTS) {
            return new DocumentTable(file, content);
        }
        FileEncoding encoding = Optional.ofNullable(layout.encoding())
                .flatMap(FileEncoding::named)
                .orElse(FileEncoding.UTF_8);
        return text(
                file,
                encoding.read(file, content),
                Optional.ofNullable(layout.delimiter()).orElse(","));
    }

    static Table text(Object file, String text, String delimiter) throws IOException {
        return new CsvTable(file, new StringReader(text), delimiter.charAt(0));
    }
}
