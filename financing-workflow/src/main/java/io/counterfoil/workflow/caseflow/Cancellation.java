package io.counterfoil.workflow.caseflow;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants a case to end before an end of its diagram is reached.
 *
 * @param askedOn business date
 * @param answered null while nobody has answered
 */
public record Cancellation(
        UUID id,
        UUID caseId,
        String reason,
        Act asked,
        LocalDate askedOn,
        State state,
        @Nullable Act answered,
        @Nullable LocalDate answeredOn) {

    /**
     * Who did it.
     *
     * @param subject tells persons apart
     * @param key of the request
     */
    public record Act(String subject, String name, String key) {}

    public enum State {
        ASKED,
        AGREED,
        REFUSED
    }

    Cancellation answered(State how, Act by, LocalDate on) {
        return new Cancellation(id, caseId, reason, asked, askedOn, how, by, on);
    }
}
