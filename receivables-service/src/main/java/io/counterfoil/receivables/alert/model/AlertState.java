package io.counterfoil.receivables.alert.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

public enum AlertState {
    NEW,
    /** Another person has to look at it. */
    ESCALATED,
    /** Somebody said what it was. */
    ACKNOWLEDGED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AlertState> of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }
}
