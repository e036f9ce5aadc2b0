package io.counterfoil.decisions;

/** What stands in a column. */
public enum ColumnType {
    NUMBER,
    TEXT,
    BOOLEAN;

    /** Whether a table may call it so. */
    boolean isCalled(String typeRef) {
        return switch (typeRef) {
            case "number", "integer", "long", "double" -> this == NUMBER;
            case "string" -> this == TEXT;
            case "boolean" -> this == BOOLEAN;
            default -> false;
        };
    }

    /** As it is said to people. */
    String inWords() {
        return switch (this) {
            case NUMBER -> "a number";
            case TEXT -> "a text in double quotes";
            case BOOLEAN -> "true or false";
        };
    }
}
