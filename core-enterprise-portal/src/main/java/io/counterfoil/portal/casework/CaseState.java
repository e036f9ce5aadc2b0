package io.counterfoil.portal.casework;

import java.util.Locale;

public enum CaseState {
    OPEN,
    ENDED,
    CANCELLED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
