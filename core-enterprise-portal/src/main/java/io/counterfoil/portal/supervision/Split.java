package io.counterfoil.portal.supervision;

import java.util.List;
import java.util.Locale;

/** What a sum is broken down by, in the order in which it is offered. */
public enum Split {
    DEBTOR,
    HOLDER,
    BANK,
    PAYING_BANK,
    INDUSTRY,
    REGION,
    INDUSTRY_REGION,
    TENOR,
    DUE,
    AGEING;

    /** As in addresses, and as the service names it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOfParticipants() {
        return this == DEBTOR || this == HOLDER || this == BANK || this == PAYING_BANK;
    }

    /** Their lines have an order of their own. */
    public boolean isOfDays() {
        return this == TENOR || this == DUE || this == AGEING;
    }

    static List<Split> ofCost() {
        return List.of(BANK, DEBTOR, INDUSTRY, REGION, TENOR);
    }
}
