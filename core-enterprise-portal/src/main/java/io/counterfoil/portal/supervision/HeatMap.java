package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two ways to sort at once: the largest first, in both directions.
 *
 * @param columns names
 */
public record HeatMap(List<String> columns, List<Line> lines) {

    public static final int COLUMNS_MAX = 10;
    public static final int LINES_MAX = 20;
    private static final int TONES = 5;

    public record Line(String name, List<Cell> cells) {}

    /** @param tone 0 for nothing, to 5 for the largest; {@code value} null for nothing */
    public record Cell(int tone, @Nullable Money value) {}

    record Field(String line, String column, Money value) {}

    static HeatMap of(List<Field> fields) {
        List<String> lines = largest(fields, true, LINES_MAX);
        List<String> columns = largest(fields, false, COLUMNS_MAX);
        long most = fields.stream()
                .mapToLong(field -> field.value().minorUnits())
                .max()
                .orElse(0);
        List<Line> drawn = new ArrayList<>();
        for (String line : lines) {
            drawn.add(new Line(
                    line,
                    columns.stream()
                            .map(column -> cell(fields, line, column, most))
                            .toList()));
        }
        return new HeatMap(columns, drawn);
    }

    private static List<String> largest(List<Field> fields, boolean ofLines, int max) {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        fields.forEach(field -> sums.merge(
                ofLines ? field.line() : field.column(),
                BigInteger.valueOf(field.value().minorUnits()),
                BigInteger::add));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigInteger>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(max)
                .toList();
    }

    private static Cell cell(List<Field> fields, String line, String column, long most) {
        Stream<Money> there = fields.stream()
                .filter(field -> field.line().equals(line) && field.column().equals(column))
                .map(Field::value);
        return there.findFirst()
                .map(value -> new Cell(tone(value.minorUnits(), most), value))
                .orElse(new Cell(0, null));
    }

    /** In steps of a fifth of the largest. */
    private static int tone(long value, long most) {
        return value <= 0
                ? 0
                : BigInteger.valueOf(value)
                                .multiply(BigInteger.valueOf(TONES))
                                .subtract(BigInteger.ONE)
                                .divide(BigInteger.valueOf(most))
                                .intValueExact()
                        + 1;
    }
}
