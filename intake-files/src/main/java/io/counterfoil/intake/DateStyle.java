package io.counterfoil.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a file writes its days. Which one it is, somebody has said: 3/4 is another day in each. Years have four digits. */
public enum DateStyle {
    ISO("YYYY-MM-DD", "uuuu-MM-dd"),
    YEAR_SLASH("YYYY/M/D", "uuuu/M/d"),
    YEAR_POINT("YYYY.M.D", "uuuu.M.d"),
    COMPACT("YYYYMMDD", "uuuuMMdd"),
    CHINESE("YYYY年M月D日", "uuuu年M月d日"),
    DAY_SLASH("D/M/YYYY", "d/M/uuuu"),
    MONTH_SLASH("M/D/YYYY", "M/d/uuuu"),
    DAY_POINT("D.M.YYYY", "d.M.uuuu"),
    DAY_HYPHEN("D-M-YYYY", "d-M-uuuu"),
    MONTH_HYPHEN("M-D-YYYY", "M-d-uuuu");

    private final String wireName;
    private final DateTimeFormatter formatter;

    DateStyle(String wireName, String pattern) {
        this.wireName = wireName;
        this.formatter = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    public String wireName() {
        return wireName;
    }

    DateTimeFormatter formatter() {
        return formatter;
    }

    Optional<LocalDate> read(String written) {
        try {
            return Optional.of(LocalDate.parse(written, formatter));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    public static Optional<DateStyle> named(String wireName) {
        return Arrays.stream(values())
                .filter(style -> style.wireName.equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(DateStyle::wireName).toList();
    }
}
