package io.counterfoil.portal.credit;

/** What can be wrong with a field. */
enum Wrong {
    NO_KIND,
    NO_NUMBER,
    LONG_NUMBER,
    NO_DAY,
    OTHER_DAY,
    NO_AMOUNT,
    TOO_MUCH
}
