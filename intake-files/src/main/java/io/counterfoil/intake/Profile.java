package io.counterfoil.intake;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * How a file's own columns become the canonical ones.
 *
 * @param headers canonical column -> header in the file
 * @param dates how the file writes its dates; strict, so 2/30/2012 is refused and not moved to 1 March
 * @param amounts how the file writes its amounts
 * @param values canonical column -> the file's spelling -> canonical spelling
 * @param constants canonical column -> the one value of every row
 * @param assumed canonical column -> how a value nobody wrote down is made up; listed in the report
 */
public record Profile(
        String name,
        Map<Column, String> headers,
        DateTimeFormatter dates,
        AmountStyle amounts,
        Map<Column, Map<String, String>> values,
        Map<Column, String> constants,
        Map<Column, Assumption> assumed) {

    public Profile {
        headers = Map.copyOf(headers);
        values = Map.copyOf(values);
        constants = Map.copyOf(constants);
        assumed = Map.copyOf(assumed);
    }

    /** A value that the file does not have. */
    sealed interface Assumption {
        /** Another date of the same row, some days on (or back, when negative). */
        record DaysFrom(Column column, int days) implements Assumption {}

        /** Text with the data record's number in place of {@code {row}}. */
        record Numbered(String template) implements Assumption {
            String of(int row) {
                return template.replace("{row}", Integer.toString(row));
            }
        }
    }

    /** What the reader of a report must know: these values were not in the file. */
    List<String> notes() {
        return assumed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        "profile " + name + " assumed " + entry.getKey().header() + ": " + wording(entry.getValue()))
                .toList();
    }

    private static String wording(Assumption assumption) {
        if (assumption instanceof Assumption.DaysFrom from) {
            return from.column().header() + (from.days() < 0 ? " - " : " + ") + Math.abs(from.days()) + " days";
        }
        return ((Assumption.Numbered) assumption).template();
    }
}
