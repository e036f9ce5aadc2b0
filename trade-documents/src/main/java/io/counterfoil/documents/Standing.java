package io.counterfoil.documents;

/** What a document is worth as evidence. */
public enum Standing {
    /** It says what is owed or declared, under the number that it will keep. */
    IN_FORCE,
    /** A customs declaration as it was lodged: customs has not given it a number, its number is the declarant's own. */
    SUBMITTED,
    /** It takes back or replaces others, wholly or in part: a credit note, a red invoice, a corrected invoice. */
    CORRECTION
}
