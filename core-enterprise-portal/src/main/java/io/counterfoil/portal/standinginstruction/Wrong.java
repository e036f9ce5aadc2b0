package io.counterfoil.portal.standinginstruction;

/** What can be wrong with a field. */
enum Wrong {
    NO_DEBTOR,
    UNKNOWN_DEBTOR,
    SEVERAL_DEBTORS,
    NO_COST,
    COMMA,
    NO_PERCENTAGE,
    ZERO,
    TOO_HIGH
}
