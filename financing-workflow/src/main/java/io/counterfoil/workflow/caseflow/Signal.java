package io.counterfoil.workflow.caseflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an event of the platform means for one case.
 *
 * @param message as the diagram names it
 * @param implied messages that would have come before it: they are met, too, where the case still waits for them
 * @param variables that the case goes on with; they route, show and set clocks, and hold no truth
 */
public record Signal(
        ProcessName process, UUID key, String message, List<String> implied, Map<String, Object> variables) {

    public Signal {
        implied = List.copyOf(implied);
        variables = Map.copyOf(variables);
    }
}
