package io.counterfoil.portal.settlement;

import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Payable;

/** @param payingBank by name, as is {@code creditor} */
public record SettlementView(
        Settlement settlement, Payable payable, String creditor, String payingBank, Attempt attempt) {

    public boolean canBeWithdrawn() {
        return settlement.isInstructed() && attempt.canBeGiven();
    }
}
