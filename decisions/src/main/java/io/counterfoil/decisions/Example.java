package io.counterfoil.decisions;

import java.util.Map;

/**
 * A case, and what its author expects. Examples are tried before a table decides anything.
 *
 * @param expected by the name of the output; those that are left out do not matter
 */
public record Example(String name, Map<String, Object> facts, Map<String, Object> expected) {

    public Example {
        facts = Map.copyOf(facts);
        expected = Map.copyOf(expected);
    }
}
