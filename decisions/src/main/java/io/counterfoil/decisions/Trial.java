package io.counterfoil.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example, tried.
 *
 * @param different names of the outputs that are not as expected; empty when it passed
 */
public record Trial(Example example, Decided decided, List<String> different) {

    public Trial {
        different = List.copyOf(different);
    }

    public boolean passed() {
        return different.isEmpty();
    }

    /** @throws IllegalArgumentException for facts that are not those of the question */
    public static Trial of(DecisionTable table, Example example) {
        Decided decided = table.decide(example.facts());
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, Object> wanted : example.expected().entrySet()) {
            if (!isSame(wanted.getValue(), decided.answer().get(wanted.getKey()))) {
                different.add(wanted.getKey());
            }
        }
        return new Trial(example, decided, different);
    }

    /** 1.0 is 1. */
    private static boolean isSame(Object wanted, @Nullable Object found) {
        return found != null && Cells.normal(wanted).equals(Cells.normal(found));
    }
}
