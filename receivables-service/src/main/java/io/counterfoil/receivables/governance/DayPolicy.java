package io.counterfoil.receivables.governance;

/** Business days within which somebody must have acted, where nothing on chain says so. */
public enum DayPolicy {
    /** A recorded payable waits for its consents. */
    CONFIRM_DAYS,
    /** A financing request waits for its first quote. */
    QUOTE_DAYS,
    /** Before its due date a debtor is told what it has to pay. */
    NOTICE_DAYS,
    /** After its due date a payable is in default. */
    DEFAULT_DAYS,
    /** After its bank attested that it paid, a supplier says that the money did not come. */
    DISPUTE_DAYS
}
