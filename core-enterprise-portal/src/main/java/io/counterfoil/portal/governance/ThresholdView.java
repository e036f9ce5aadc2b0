package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many operators an act takes.
 *
 * @param operators that are active
 * @param now how many of them have to support an act
 * @param waiting an act that changes it and waits; null if there is none
 */
public record ThresholdView(
        int operators, int now, @Nullable Act waiting, Attempt attempt) {

    /** What it can be, besides what it is: at least one, at most all. */
    public List<String> choices() {
        return IntStream.rangeClosed(1, operators)
                .filter(count -> count != now)
                .mapToObj(Integer::toString)
                .toList();
    }

    public boolean canBeProposed() {
        return waiting == null && !choices().isEmpty() && attempt.canBeGiven();
    }
}
