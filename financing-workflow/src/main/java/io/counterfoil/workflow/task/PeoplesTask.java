package io.counterfoil.workflow.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should do.
 *
 * @param activity in the diagram
 * @param groups who may: {@code role@participant}
 * @param closedBy events that close it; {@code task}: its own button does
 * @param dueOn the last day, after which the diagram says what happens; null: none
 * @param claimedBy the person who has taken it
 */
public record PeoplesTask(
        String id,
        String activity,
        Said name,
        Said help,
        String instance,
        Set<String> groups,
        List<String> closedBy,
        @Nullable LocalDate dueOn,
        LocalDate openSince,
        @Nullable String claimedBy) {

    private static final String PLATFORM = "platform";

    /** The same in both languages. */
    public record Said(String en, String zh) {}

    /** Whether its own button closes it. */
    public boolean closedByItself() {
        return closedBy.contains("task");
    }

    /** Whose people may do it; empty: operators. */
    public Optional<UUID> participant() {
        return groups.stream()
                .map(group -> group.substring(group.indexOf('@') + 1))
                .filter(whose -> !whose.equals(PLATFORM))
                .map(UUID::fromString)
                .findFirst();
    }

    /** Roles that may do it for a participant. */
    public boolean isFor(UUID participant, Set<String> roles) {
        return groups.stream().anyMatch(group -> {
            int at = group.indexOf('@');
            String whose = group.substring(at + 1);
            String role = group.substring(0, at);
            boolean own = whose.equals(participant.toString()) || (whose.equals(PLATFORM) && role.equals("operator"));
            return own && roles.contains(role);
        });
    }
}
