package io.counterfoil.intake;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file, header included, in their order. Blank ones are among them. */
interface Table extends Closeable {

    /** @param line on which it begins, as an editor or a spreadsheet counts */
    record Line(long line, List<String> values) {

        boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Null at the end.
     *
     * @throws RefusedFileException when the file cannot be read from here on
     */
    @Nullable
    Line next();
}
