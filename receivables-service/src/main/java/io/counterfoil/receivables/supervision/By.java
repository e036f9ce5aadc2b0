package io.counterfoil.receivables.supervision;

import java.util.Locale;

/** What a sum is broken down by. What is owed is counted in payables, what is held in pieces. */
public enum By {
    DEBTOR(true),
    /** That the debtor pays through. */
    PAYING_BANK(true),
    /** Of the debtor: a section of GB/T 4754-2017. */
    INDUSTRY(true),
    /** Of the debtor: a province (two digits of GB/T 2260) or a country of ISO 3166-1. */
    REGION(true),
    /** Both of the debtor, the industry first. */
    INDUSTRY_REGION(true),
    /** Days from issue to the due date. */
    TENOR(true),
    /** Days that are left, of what is not late. */
    DUE(true),
    /** Days since the due date, of what is late. */
    AGEING(true),
    HOLDER(false),
    /** Holders that are banks: with whom financed vouchers are. */
    BANK(false);

    private final boolean owed;

    By(boolean owed) {
        this.owed = owed;
    }

    /** Else held. */
    public boolean isOwed() {
        return owed;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
