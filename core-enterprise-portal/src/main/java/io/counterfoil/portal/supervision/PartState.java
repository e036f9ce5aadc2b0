package io.counterfoil.portal.supervision;

import java.util.Locale;

/** Of a payable that is owed, or of a piece that circulates. */
public enum PartState {
    ISSUED,
    OVERDUE,
    DEFAULTED,
    HELD,
    OFFERED,
    LOCKED;

    static PartState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
