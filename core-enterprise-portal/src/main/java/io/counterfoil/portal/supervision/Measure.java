package io.counterfoil.portal.supervision;

import java.util.Locale;

/** What is summed up by participant. */
public enum Measure {
    DEBTOR,
    OVERDUE,
    HOLDER;

    /** As in addresses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
