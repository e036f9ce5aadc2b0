package io.counterfoil.receivables.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of an uploaded file. */
public enum IntakeState {
    /** Nobody has confirmed yet how it is read; nothing of it is taken. */
    UPLOADED,
    RUNNING,
    /** Each row has its result. */
    DONE,
    /** It was to be taken whole or not at all, and a row was refused: nothing was recorded. */
    REFUSED,
    WITHDRAWN;

    public static final Set<String> WIRE_NAMES =
            Arrays.stream(values()).map(IntakeState::wireName).collect(Collectors.toUnmodifiableSet());

    /** As API and database write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IntakeState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
