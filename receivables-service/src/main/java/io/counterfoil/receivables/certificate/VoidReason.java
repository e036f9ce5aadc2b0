package io.counterfoil.receivables.certificate;

import java.util.Locale;

/** Why what a certificate says is no longer so. */
public enum VoidReason {
    REDEEMED,
    PARTLY_PAID,
    CANCELLED,
    PASSED_ON,
    SPLIT,
    LOCKED,
    FROZEN,
    PAYOUT_RETURNED;

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
