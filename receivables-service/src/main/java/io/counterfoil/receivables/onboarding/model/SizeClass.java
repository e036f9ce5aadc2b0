package io.counterfoil.receivables.onboarding.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Size of an enterprise. Source: MIIT and others, notice 2011 No. 300, by industry, staff, turnover and assets; as the participant states it. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO;

    /** As API and database write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SizeClass> of(String wireName) {
        return Stream.of(values())
                .filter(size -> size.wireName().equals(wireName))
                .findFirst();
    }
}
