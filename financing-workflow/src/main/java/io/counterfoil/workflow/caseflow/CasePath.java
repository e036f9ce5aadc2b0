package io.counterfoil.workflow.caseflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, as its diagram says it.
 *
 * @param steps in the order in which they were entered
 * @param waits what it waits for now
 * @param version of the process that it runs in
 */
public record CasePath(List<Step> steps, List<Wait> waits, int version) {

    /** The same in both languages. */
    public record Said(String en, String zh) {}

    public enum State {
        DONE,
        ACTIVE,
        CANCELLED
    }

    /** @param kind as BPMN calls it, such as {@code userTask} */
    public record Step(
            String activity,
            String kind,
            Said name,
            State state,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * @param who the lane: who must act next
     * @param groups people who may, {@code role@participant}; none when no person of ours does
     * @param until the last day; null: none
     * @param incident why it stands still; null when it does not
     */
    public record Wait(
            String activity,
            Said name,
            Said who,
            Set<String> groups,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String incident) {}
}
