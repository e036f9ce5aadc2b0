package io.counterfoil.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What may stand in a cell: values, comparisons, ranges and lists of them. FEEL could do more; but a table of formulas can run for ever, and
 * is read by nobody who must approve it.
 */
final class Cells {

    static final int LENGTH_MAX = 300;

    private static final String NUMBER = "-?\\d{1,18}(?:\\.\\d{1,10})?";
    private static final String TEXT = "\"[^\"\\\\\\p{Cntrl}]{0,200}\"";
    private static final String BOOLEAN = "true|false";
    private static final String COMPARED = "(?:<=|>=|<|>)\\s?" + NUMBER;
    private static final String RANGE = "[\\[\\](]\\s?" + NUMBER + "\\s?\\.\\.\\s?" + NUMBER + "\\s?[\\])\\[]";

    private static final Pattern NUMBERS = tests(RANGE + "|" + COMPARED + "|" + NUMBER);
    private static final Pattern TEXTS = tests(TEXT);
    private static final Pattern BOOLEANS = tests(BOOLEAN);
    private static final Pattern ONE_TEXT = Pattern.compile(TEXT);

    private Cells() {}

    private static Pattern tests(String test) {
        String list = "(?:" + test + ")(?:\\s?,\\s?(?:" + test + ")){0,50}";
        return Pattern.compile("(?:" + list + ")|(?:not\\(\\s?" + list + "\\s?\\))");
    }

    static boolean isAny(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    /** @return what is wrong with it as a condition */
    static Optional<String> condition(Column column, String cell) {
        if (isAny(cell)) {
            return Optional.empty();
        }
        if (cell.length() > LENGTH_MAX) {
            return Optional.of("more than " + LENGTH_MAX + " characters; make two rules of it");
        }
        Pattern allowed = switch (column.type()) {
            case NUMBER -> NUMBERS;
            case TEXT -> TEXTS;
            case BOOLEAN -> BOOLEANS;
        };
        if (!allowed.matcher(cell).matches()) {
            return Optional.of("“" + cell + "” is no condition here. Write "
                    + switch (column.type()) {
                        case NUMBER -> "a number, a comparison such as <= 0.9, a range such as [0..30]";
                        case TEXT -> "a text in double quotes";
                        case BOOLEAN -> "true or false";
                    }
                    + ", several with commas, not(...) around them, or - for any");
        }
        return column.type() == ColumnType.TEXT ? unknownText(column, cell) : Optional.empty();
    }

    /** @return what is wrong with it as an answer */
    static Optional<String> answer(Column column, String cell) {
        boolean fits = cell.length() <= LENGTH_MAX
                && switch (column.type()) {
                    case NUMBER -> cell.matches(NUMBER);
                    case TEXT -> ONE_TEXT.matcher(cell).matches();
                    case BOOLEAN -> cell.matches(BOOLEAN);
                };
        if (!fits) {
            return Optional.of(
                    "“" + cell + "” is no answer here. Write " + column.type().inWords());
        }
        return column.type() == ColumnType.TEXT ? unknownText(column, cell) : Optional.empty();
    }

    private static Optional<String> unknownText(Column column, String cell) {
        if (column.values().isEmpty()) {
            return Optional.empty();
        }
        List<String> unknown = new ArrayList<>(ONE_TEXT.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1))
                .toList());
        unknown.removeAll(column.values());
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("“" + unknown.get(0) + "” is none of " + String.join(", ", column.values()));
    }

    /** A number as a BigDecimal without zeros at its end; others as they are. */
    static Object normal(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value;
    }
}
