package io.counterfoil.receivables.alert.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What supervision looks for. The measure of each is what its severity is decided from. */
public enum AlertKind {
    /** One holder passed a voucher on in many parts within a week. Measure: how many. */
    SPLITTING,
    /** A voucher came back to who had passed it on. Measure: how many participants it went through. */
    CIRCULAR,
    /** A debtor issued much more in 30 days than it used to. Measure: how many times as much. */
    GROWTH,
    /** A payable is far above what its debtor usually owes. Measure: how many times the median. */
    AMOUNT,
    /** Somebody has another collection account just before it is paid. Measure: days from its verification to the payment. */
    ACCOUNT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AlertKind> of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
