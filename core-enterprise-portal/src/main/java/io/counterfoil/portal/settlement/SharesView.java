package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.settlement.Settlements.Distribution;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a settlement did, share by share, as far as the reader may see it.
 *
 * @param settlement null to whoever sees only shares of its own
 * @param payingBank by name; empty then
 * @param payer whether the reader's bank pays it
 */
public record SharesView(@Nullable Settlement settlement, String payingBank, Distribution distribution, boolean payer) {

    /** Of the shares alone: to their holders, the settlement itself is not shown. */
    public Settlement.State state() {
        return settlement == null ? distribution.state() : settlement.state();
    }

    public @Nullable LocalDate openedOn() {
        return settlement == null ? distribution.openedOn() : settlement.openedOn();
    }

    public @Nullable LocalDate lastDay() {
        return settlement == null ? distribution.lastDay() : settlement.lastDay();
    }

    public boolean isEmpty() {
        return distribution.shares().isEmpty();
    }

    public Money before() {
        return sum(share -> true, false);
    }

    public Money paid() {
        return sum(share -> share.state() == Share.State.PAID, true);
    }

    public Money kept() {
        return sum(Share::isKept, true);
    }

    public Money shared() {
        return paid().plus(kept());
    }

    public Money waiting() {
        return sum(Share::isWaiting, false);
    }

    /** On vouchers that were visited. */
    public Money rest() {
        return distribution.shares().stream()
                .filter(share -> !share.isWaiting())
                .map(Share::remaining)
                .reduce(nothing(), Money::plus);
    }

    private Money sum(Predicate<Share> which, boolean ofShares) {
        return distribution.shares().stream()
                .filter(which)
                .map(share -> ofShares ? share.amount() : share.before())
                .reduce(nothing(), Money::plus);
    }

    private Money nothing() {
        return new Money(0, distribution.shares().get(0).before().currency());
    }

    /** Vouchers with something to pay that an ended settlement did not come to: their claim stays. */
    public long leftOut() {
        return settlement == null || settlement.isUnfinished() ? 0 : settlement.unvisited();
    }

    public Drawing drawing() {
        return Drawing.of(distribution.shares(), before());
    }
}
