package io.counterfoil.portal.supervision;

import java.util.Locale;

/** Why the contract of the documents refused to finance. */
public enum BlockReason {
    BEYOND_VALUE,
    TWICE,
    FROZEN,
    SAME_GOODS,
    NOT_THE_OWNER;

    static BlockReason of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
