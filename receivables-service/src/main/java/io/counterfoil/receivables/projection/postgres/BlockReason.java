package io.counterfoil.receivables.projection.postgres;

/** Why the contract of the documents refused to finance; as in the table {@code blocked_attempt}. */
enum BlockReason {
    /** More than was left of what the document is worth. */
    BEYOND_VALUE,
    /** The same document more than once in one financing. */
    TWICE,
    /** A bank or the operators had stopped the document or its trade group. */
    FROZEN,
    /** More than was left of what its goods are worth, of which another document was financed. */
    SAME_GOODS,
    /** By somebody whose document it is not. */
    NOT_THE_OWNER
}
