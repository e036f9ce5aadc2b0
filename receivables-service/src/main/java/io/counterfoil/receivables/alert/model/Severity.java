package io.counterfoil.receivables.alert.model;

import java.util.Locale;

public enum Severity {
    MEDIUM(0),
    HIGH(1),
    CRITICAL(2);

    private final int rank;

    Severity(int rank) {
        this.rank = rank;
    }

    /** The higher, the worse. */
    public int rank() {
        return rank;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
