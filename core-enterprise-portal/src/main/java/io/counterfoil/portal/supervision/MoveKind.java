package io.counterfoil.portal.supervision;

import java.util.Locale;

/** How value moves from one participant to another. */
public enum MoveKind {
    ISSUED,
    PASSED_ON,
    FINANCED,
    REDEEMED;

    /** As in addresses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for anything else */
    static MoveKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
