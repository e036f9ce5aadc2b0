package io.counterfoil.bank.verification;

import java.util.Locale;

/** Where what was compared comes from. */
public enum Source {
    /** A file that this bank read by itself. */
    FILE,
    /** Details that the receivables service shows. */
    PLATFORM,
    CHAIN,
    CUSTOMS;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
