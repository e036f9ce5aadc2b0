package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * How many operators have to support an act.
 *
 * @param now as an act shows it; 0 while there was none
 * @param typed what stands in the field
 * @param waiting act about it that waits; null if there is none
 */
public record ThresholdView(int now, String typed, @Nullable Act waiting, Mistakes mistakes, Attempt attempt) {

    public boolean canBeProposed() {
        return waiting == null && attempt.canBeGiven();
    }
}
