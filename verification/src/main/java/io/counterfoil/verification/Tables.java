package io.counterfoil.verification;

import java.util.EnumMap;
import java.util.Map;

/** All projection tables as one reader sees them. */
final class Tables {

    /** What fits a heap of 512 MiB three times over; a larger history is refused rather than run out of memory. */
    static final int ROWS_MAX = 1_500_000;

    private final Map<ProjectionTable, Rows> byTable = new EnumMap<>(ProjectionTable.class);

    Tables() {
        for (ProjectionTable table : ProjectionTable.values()) {
            byTable.put(table, new Rows(table));
        }
    }

    Rows of(ProjectionTable table) {
        Rows rows = byTable.get(table);
        if (rows == null) {
            throw new IllegalStateException("every table has rows: " + table);
        }
        return rows;
    }

    long size() {
        return byTable.values().stream().mapToLong(Rows::size).sum();
    }
}
