package io.counterfoil.decisions;

import java.util.Map;
import java.util.Objects;

/**
 * @param rule number of the rule that fitted, from 1
 * @param why what its author wrote beside it; may be empty
 * @param answer by the name of the output: BigDecimal, String or Boolean
 */
public record Decided(int rule, String why, Map<String, Object> answer) {

    public Decided {
        answer = Map.copyOf(answer);
    }

    public String text(String output) {
        return (String) Objects.requireNonNull(answer.get(output), output);
    }
}
