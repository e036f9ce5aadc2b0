package io.counterfoil.messages.matching;

/** Why a booking needs a person. */
public enum WorkItemKind {
    /** Less than expected came. */
    PARTIAL,
    /** More than expected came. */
    OVER,
    /** The payment was matched before by another booking. */
    DOUBLE,
    /** A payment that was made came back. */
    RETURNED,
    /** The bank took a booking back. */
    REVERSAL,
    /** What arrived, or went out, differs from what was expected by charges alone. */
    CHARGES_DEDUCTED,
    /** The payments of a booking do not add up to it, or not all of them are listed. */
    DETAILS_DO_NOT_ADD_UP,
    /** Reference and amount are right, and another party paid or was paid. */
    OTHER_PARTY,
    /** The reference is right, and the currency another one. */
    OTHER_CURRENCY,
    /** Reference and amount are those of several expected payments. */
    AMBIGUOUS,
    /** Nobody expects it. */
    UNKNOWN
}
