package io.counterfoil.wire;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) for people who open it in a spreadsheet: a value that a spreadsheet would take for a formula begins with an
 * apostrophe, so that what a stranger wrote is shown and never computed (OWASP, CSV injection).
 */
public final class SafeCsv {

    public static final String MEDIA_TYPE = "text/csv";

    private static final String LINE_END = "\r\n";

    /** Full-width signs are the same to some spreadsheets; a leading tab or line break hides the sign after it. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCsv() {}

    /** One line, its end included. Null is an empty field. */
    public static String line(List<? extends @Nullable Object> fields) {
        return fields.stream().map(SafeCsv::field).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return '"' + (isFormula(text) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** A value that was read from such a file, without the apostrophe that this class put before it. */
    public static String unmarked(String value) {
        return value.startsWith("'") && isFormula(value.substring(1)) ? value.substring(1) : value;
    }

    private static boolean isFormula(String text) {
        // Blanks before the sign are dropped by some programs on import.
        return begins(text) || begins(text.stripLeading());
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
