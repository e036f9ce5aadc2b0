package io.counterfoil.messages;

/** Of money, as the holder of the account sees it. */
public enum Direction {
    /** Money came in. */
    CREDIT,
    /** Money went out. */
    DEBIT;

    public Direction opposite() {
        return this == CREDIT ? DEBIT : CREDIT;
    }
}
