package io.counterfoil.portal.banking;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.settlement.Settlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A settlement as the paying bank sees it; parties by name.
 *
 * @param why sentences, where the gateway stopped
 * @param approver whether the user can have it paid
 * @param hosted whether the gateway acts for this bank
 */
public record PaymentView(
        Settlement settlement,
        Payable payable,
        String debtor,
        String creditor,
        String payingBank,
        Execution execution,
        List<String> why,
        boolean approver,
        boolean hosted,
        Attempt attempt) {

    /** The gateway is at it, or has ended and the platform does not show it yet. */
    public boolean isUnderWay() {
        return settlement.isUnfinished()
                && switch (execution.state()) {
                    case RUNNING, DONE -> true;
                    case NOT_ASKED, REFUSED, UNKNOWN -> false;
                };
    }

    public boolean isUnknown() {
        return settlement.isUnfinished() && execution.state() == Execution.State.UNKNOWN;
    }

    public boolean canBePaid() {
        return approver
                && hosted
                && settlement.isUnfinished()
                && attempt.canBeGiven()
                && !isUnderWay()
                && execution.state() != Execution.State.UNKNOWN;
    }

    /** Whether it goes on where an earlier payment stopped. */
    public boolean isBegun() {
        return settlement.state() == Settlement.State.OPEN;
    }

    public Money paid() {
        Money paid = settlement.paid();
        return paid == null ? new Money(0, settlement.amount().currency()) : paid;
    }

    /** As a width, {@code 37.50%}. */
    public String share() {
        return BigDecimal.valueOf(paid().minorUnits())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(settlement.amount().minorUnits()), 2, RoundingMode.DOWN)
                + "%";
    }
}
