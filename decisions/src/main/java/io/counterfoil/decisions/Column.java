package io.counterfoil.decisions;

import java.util.List;

/**
 * @param name as the table's input expression or output calls it
 * @param values of a text, all that it may be; empty when any
 */
public record Column(String name, ColumnType type, List<String> values) {

    public Column {
        values = List.copyOf(values);
    }

    public static Column number(String name) {
        return new Column(name, ColumnType.NUMBER, List.of());
    }

    public static Column flag(String name) {
        return new Column(name, ColumnType.BOOLEAN, List.of());
    }

    public static Column text(String name, String... values) {
        return new Column(name, ColumnType.TEXT, List.of(values));
    }
}
