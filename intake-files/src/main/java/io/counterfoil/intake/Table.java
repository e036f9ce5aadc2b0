package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file, header included, in their order. Blank ones are among them. */
interface Table extends Closeable {

    /**
     * @param line on which it begins, as an editor or a spreadsheet counts
     * @param wrong why nothing can be read from it; null where it is for its values to say
     */
    record Line(long line, List<String> values, @Nullable Violation wrong) {

        Line(long line, List<String> values) {
            this(line, values, null);
        }

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
