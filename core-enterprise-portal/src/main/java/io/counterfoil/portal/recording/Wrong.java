package io.counterfoil.portal.recording;

/** What can be wrong with a field. */
enum Wrong {
    MISSING,
    TOO_LONG,
    NO_SUCH_SUPPLIER,
    SEVERAL_SUPPLIERS,
    NO_AMOUNT,
    NO_DAY,
    BEFORE_THE_INVOICE,
    DUPLICATE
}
