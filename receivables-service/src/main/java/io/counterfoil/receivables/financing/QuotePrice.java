package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.pricing.AllInCost;
import io.counterfoil.pricing.PaymentDay;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What having the money early costs by a quote, and when it arrives: QuotePrice in openapi.yml. Computed here for everybody who shows
 * it.
 *
 * @param cost value less what arrives, and {@code discount} the cost without the fee
 * @param yearlyCost percent as a plain decimal; null where {@code days} is
 * @param days from the arrival to the day on which the debtor pays; null when the money comes no more, or that day has passed
 * @param arrival when the money arrives if the bank pays today; the day of its attestation once it has paid; null when it comes no
 *     more, or came before the day was kept
 * @param repayment when the debtor pays; null when that day has passed
 */
public record QuotePrice(
        Money cost,
        Money discount,
        @Nullable String yearlyCost,
        @Nullable Long days,
        @Nullable Day arrival,
        @Nullable Day repayment) {

    /**
     * @param agreed business day or not
     * @param day it, or the next business day, but for a day that the bank attested; null while the calendar of {@code yearNotPublished} is not published
     */
    public record Day(
            LocalDate agreed,
            @Nullable LocalDate day,
            @Nullable Integer yearNotPublished) {

        static Day of(PaymentDay day) {
            return day instanceof PaymentDay.NotKnown notKnown
                    ? new Day(day.agreed(), null, notKnown.year())
                    : new Day(day.agreed(), day.counted(), null);
        }
    }

    static QuotePrice of(
            FinancingRequestView.Quote quote,
            Money value,
            @Nullable PaymentDay arrival,
            @Nullable PaymentDay repayment,
            long days) {
        AllInCost cost = AllInCost.of(value, quote.netProceeds(), quote.fee(), days);
        return new QuotePrice(
                cost.total(),
                cost.discount(),
                Optional.ofNullable(cost.yearly())
                        .map(yearly -> yearly.toPlainString())
                        .orElse(null),
                days > 0 ? days : null,
                arrival == null ? null : Day.of(arrival),
                repayment == null ? null : Day.of(repayment));
    }
}
