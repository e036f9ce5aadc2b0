package io.counterfoil.pricing;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to have money early. Two banks' rates cannot be compared, because one has a fee and another has none, or
 * another day count; these can.
 *
 * @param total what is given, less what arrives
 * @param discount the total without the fee
 * @param yearly percent: total / money that arrives x 360 / days, with two decimals; null when there are no days, or nothing
 *     arrives. Simple interest on the money that is really had, all costs in. A year has 360 days whatever the day count of
 *     the rate. Rounded half up: it is for reading, no amount is computed from it
 */
public record AllInCost(
        Money total, Money discount, @Nullable BigDecimal yearly) {

    private static final int DAYS_OF_YEAR = 360;
    private static final int PERCENT_DECIMALS = 2;

    /**
     * From the terms of a bank, as they are told.
     *
     * @param days calendar days from the one on which the money arrives to the one on which the debtor pays; 0 or less
     *     when they are not known
     * @throws IllegalArgumentException for amounts of several currencies
     */
    public static AllInCost of(Money value, Money arrives, Money fee, long days) {
        Money total = difference(value, arrives);
        return new AllInCost(total, difference(total, fee), yearly(total, arrives, days));
    }

    /**
     * Whether it costs more a year than that, exactly: 4.5049 percent, which reads as 4.50, is more than 4.5.
     *
     * @param days as above, and above 0
     * @param percent a year
     */
    public static boolean costsMore(Money total, Money arrives, long days, BigDecimal percent) {
        BigDecimal costs = BigDecimal.valueOf(total.minorUnits()).multiply(BigDecimal.valueOf(100L * DAYS_OF_YEAR));
        BigDecimal may =
                percent.multiply(BigDecimal.valueOf(arrives.minorUnits())).multiply(BigDecimal.valueOf(days));
        return costs.compareTo(may) > 0;
    }

    private static @Nullable BigDecimal yearly(Money total, Money arrives, long days) {
        if (days <= 0 || arrives.isZero()) {
            return null;
        }
        return BigDecimal.valueOf(total.minorUnits())
                .multiply(BigDecimal.valueOf(100L * DAYS_OF_YEAR))
                .divide(
                        BigDecimal.valueOf(arrives.minorUnits()).multiply(BigDecimal.valueOf(days)),
                        PERCENT_DECIMALS,
                        RoundingMode.HALF_UP);
    }

    /** Money is never negative: whoever gets more than he gives pays nothing. */
    private static Money difference(Money more, Money less) {
        return more.isLessThan(less) ? new Money(0, more.currency()) : more.minus(less);
    }
}
