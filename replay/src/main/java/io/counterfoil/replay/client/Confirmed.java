package io.counterfoil.replay.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A command that has taken effect, and reads show it.
 *
 * @param operation the service's operation, or a bank's outcome
 * @param replayed it had taken effect before this request
 * @param ms from the first attempt to this answer
 */
public record Confirmed(JsonNode operation, boolean replayed, double ms) {

    /** Text field that must be there. */
    public String text(String field) {
        JsonNode value = operation.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalStateException("the answer has no " + field + ": " + operation);
        }
        return value.asText();
    }
}
