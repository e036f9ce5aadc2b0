package io.counterfoil.receivables.onboarding.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person says who was asked to judge something. */
public enum Verdict {
    ACCEPT,
    REJECT;

    /** As API and database write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> of(String wireName) {
        return Stream.of(values())
                .filter(verdict -> verdict.wireName().equals(wireName))
                .findFirst();
    }
}
