package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.pricing.AllInCost;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to have the money now, as {@link AllInCost} computes it from a quote.
 *
 * @param total what is sold, less what arrives
 * @param interest the total without the fee
 * @param yearly percent of the money that arrives, for a year of 360 days; null when there are no days left
 */
public record Cost(Money total, Money interest, @Nullable BigDecimal yearly) {

    /** @param days from today to the day on which the debtor pays; 0 when that is not known */
    static Cost of(Money value, Quote quote, long days) {
        AllInCost cost = AllInCost.of(value, quote.netProceeds(), quote.fee(), days);
        return new Cost(cost.total(), cost.discount(), cost.yearly());
    }
}
