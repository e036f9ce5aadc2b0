package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.DayJson;
import io.counterfoil.portal.financing.FinancingApi.PriceJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to have the money early, and when it arrives, as the service computed it from a quote.
 *
 * @param total what is sold, less what arrives
 * @param interest the total without the fee
 * @param yearly percent of the money that arrives, for a year of 360 days; null as {@code days}
 * @param days that the interest is for; 0 when none are left, or the money comes no more
 * @param arrival null when the money comes no more
 * @param repayment when the debtor pays; null when it is late
 */
public record Cost(
        Money total,
        Money interest,
        @Nullable BigDecimal yearly,
        long days,
        @Nullable Day arrival,
        @Nullable Day repayment) {

    /**
     * A day on which banks pay.
     *
     * @param day null when it is not known, because the calendar of {@code year} is not published; empty otherwise
     */
    public record Day(@Nullable LocalDate day, String year) {

        private static @Nullable Day of(@Nullable DayJson json) {
            if (json == null) {
                return null;
            }
            Integer notPublished = json.yearNotPublished();
            return new Day(json.day(), notPublished == null ? "" : notPublished.toString());
        }
    }

    static Cost of(PriceJson json) {
        String yearly = json.yearlyCost();
        Long days = json.days();
        return new Cost(
                json.cost().money(),
                json.discount().money(),
                yearly == null ? null : new BigDecimal(yearly),
                days == null ? 0 : days,
                Day.of(json.arrival()),
                Day.of(json.repayment()));
    }
}
