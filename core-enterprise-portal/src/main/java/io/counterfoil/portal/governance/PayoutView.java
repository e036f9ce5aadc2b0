package io.counterfoil.portal.governance;

import io.counterfoil.portal.financing.FinancingRequest;
import io.counterfoil.portal.operation.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * One of them; parties by name.
 *
 * @param waiting act about it that waits; null if there is none
 */
public record PayoutView(
        FinancingRequest sale,
        String supplier,
        String bank,
        @Nullable Act waiting,
        Attempt attempt) {

    public boolean canBeProposed() {
        return waiting == null && sale.state() == FinancingRequest.State.PAYOUT_INSTRUCTED && attempt.canBeGiven();
    }
}
