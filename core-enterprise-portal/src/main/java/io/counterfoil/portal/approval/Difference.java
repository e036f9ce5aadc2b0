package io.counterfoil.portal.approval;

/** Why a checker should look at a payable before approving it. */
public enum Difference {
    /** Ten times as much as this supplier's payables usually are. */
    LARGE,
    /** Nothing was ever issued to this supplier. */
    NEW_SUPPLIER,
    /** Due later than the 60 days that a large enterprise may take to pay a small one (State Council Decree 802, article 9). */
    LATE,
    /** Another payable to the same supplier over the same amount waits, too. */
    TWIN
}
