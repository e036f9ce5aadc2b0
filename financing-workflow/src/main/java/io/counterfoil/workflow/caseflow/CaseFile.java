package io.counterfoil.workflow.caseflow;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of one of the processes.
 *
 * @param key of what it is about: payable, piece or request
 * @param instance as the engine knows it
 * @param endedOn null while it is open
 * @param outcome as the diagram's end says it, such as {@code held}; null while it is open, and of one that was cancelled
 */
public record CaseFile(
        UUID id,
        ProcessName process,
        UUID key,
        String instance,
        UUID payable,
        Money value,
        LocalDate begunOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome) {

    public boolean isOpen() {
        return endedOn == null;
    }

    public CaseState state() {
        if (isOpen()) {
            return CaseState.OPEN;
        }
        return outcome == null ? CaseState.CANCELLED : CaseState.ENDED;
    }
}
