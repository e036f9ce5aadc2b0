package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Attempt;
import org.jspecify.annotations.Nullable;

/** @param waiting act about it that waits; null if there is none */
public record FreezeView(Freezable it, @Nullable Act waiting, Attempt attempt) {

    public boolean canBeProposed() {
        return waiting == null && it.onChain() && attempt.canBeGiven();
    }
}
