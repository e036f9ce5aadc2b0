package io.counterfoil.bank.verification;

import java.util.Locale;

/** How a check ended. What cannot be decided never counts as verified: it waits for a person. */
public enum CheckResult {
    PASSED,
    REFUSED,
    CANNOT_BE_DECIDED,
    NOT_NEEDED;

    /** As in the API: {@code cannot-be-decided}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
