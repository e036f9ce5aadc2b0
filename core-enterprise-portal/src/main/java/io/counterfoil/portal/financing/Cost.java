package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to have the money now. Two banks' rates cannot be compared, because one has a fee and another has none; these can.
 *
 * @param total what is sold, less what arrives
 * @param interest the total without the fee
 * @param yearly percent of the money that arrives, for a year of 360 days, as the banks count; null when there are no days left
 */
public record Cost(Money total, Money interest, @Nullable BigDecimal yearly) {

    private static final int DAYS_OF_YEAR = 360;
    private static final int RATE_DECIMALS = 2;

    /** @param days from today to the day on which the debtor pays; 0 when that is not known */
    static Cost of(Money value, Quote quote, long days) {
        Money total = difference(value, quote.netProceeds());
        return new Cost(total, difference(total, quote.fee()), yearly(total, quote.netProceeds(), days));
    }

    private static @Nullable BigDecimal yearly(Money total, Money arrives, long days) {
        if (days <= 0 || arrives.isZero()) {
            return null;
        }
        return BigDecimal.valueOf(total.minorUnits())
                .multiply(BigDecimal.valueOf(100L * DAYS_OF_YEAR))
                .divide(
                        BigDecimal.valueOf(arrives.minorUnits()).multiply(BigDecimal.valueOf(days)),
                        RATE_DECIMALS,
                        RoundingMode.HALF_UP);
    }

    /** Money is never negative: whoever gets more than he gives pays nothing. */
    private static Money difference(Money more, Money less) {
        return more.isLessThan(less) ? new Money(0, more.currency()) : more.minus(less);
    }
}
