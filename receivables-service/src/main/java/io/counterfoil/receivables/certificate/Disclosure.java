package io.counterfoil.receivables.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What whoever checks a certificate may learn beside whether it is genuine. */
public enum Disclosure {
    AMOUNT,
    PARTIES,
    DUE_DAY;

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none. */
    public static Optional<Disclosure> of(String wireName) {
        return Arrays.stream(values())
                .filter(disclosure -> disclosure.wireName().equals(wireName))
                .findFirst();
    }
}
