package io.counterfoil.receivables.projection.postgres;

/** How value moves; as in the tables {@code movement} and {@code figure}. */
enum MovementKind {
    /** To the creditor, who has accepted what the debtor issued. */
    ISSUED,
    /** To another holder. */
    PASSED_ON,
    /** To a bank that has paid for it. */
    FINANCED,
    /** Back to the debtor, who has paid it. */
    REDEEMED
}
