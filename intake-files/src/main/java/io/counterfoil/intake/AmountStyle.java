package io.counterfoil.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a file writes amounts. Which one it is, somebody has said: 1.234 is another amount in each. */
public enum AmountStyle {
    /** Digits and at most one point. */
    PLAIN("-?\\d{1,14}(\\.\\d+)?", "", '.', "1234.56"),
    /** As above, or with groups of three. */
    POINT("-?(\\d{1,14}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d+)?", ",", '.', "1,234.56"),
    /** Groups are parted by points, spaces or apostrophes. */
    COMMA("-?(\\d{1,14}|\\d{1,3}([. '\u00A0\u202F]\\d{3}){1,4})(,\\d+)?", ". '\u00A0\u202F", ',', "1.234,56");

    /** Before the mark, as the API takes them. */
    private static final int DIGITS_MAX = 14;

    private final Pattern form;
    private final String groups;
    private final char mark;
    private final String example;

    AmountStyle(String form, String groups, char mark, String example) {
        this.form = Pattern.compile(form);
        this.groups = groups;
        this.mark = mark;
        this.example = example;
    }

    /** Digits with at most one point, perhaps after a minus; null for what is not an amount written so. */
    @Nullable
    String plain(String written) {
        if (!form.matcher(written).matches()) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        written.chars()
                .filter(character -> groups.indexOf(character) < 0)
                .forEach(character -> plain.append(character == mark ? '.' : (char) character));
        String read = plain.toString();
        return read.replaceFirst("\\..*", "").replace("-", "").length() > DIGITS_MAX ? null : read;
    }

    /** The other way round, for a number that is none of a text. */
    String written(String plain) {
        return plain.replace('.', mark);
    }

    String example() {
        return example;
    }

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
