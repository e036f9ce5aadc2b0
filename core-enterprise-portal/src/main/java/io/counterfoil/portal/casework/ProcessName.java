package io.counterfoil.portal.casework;

import java.util.Locale;

/** What a case is a case of. */
public enum ProcessName {
    CONFIRMATION,
    CIRCULATION,
    FINANCING,
    LIQUIDATION;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProcessName of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
