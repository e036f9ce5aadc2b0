package io.counterfoil.workflow.caseflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a case is. */
public enum CaseState {
    OPEN,
    /** At an end of its diagram. */
    ENDED,
    /** By two operators, wherever it stood. */
    CANCELLED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseState> of(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(CaseState::wireName).toList();
    }
}
