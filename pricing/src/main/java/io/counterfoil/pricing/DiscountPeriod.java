package io.counterfoil.pricing;

import io.counterfoil.kernel.RefusedException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a discount is taken for: from the day on which the money arrives, which counts, to the day on which the debtor pays,
 * which does not. Both are moved to business days, because that is how long the bank's money is out; an end whose year is
 * not published is counted as agreed.
 */
public record DiscountPeriod(PaymentDay arrival, PaymentDay repayment) {

    /** @throws RefusedException when the end is before the start */
    public DiscountPeriod {
        if (repayment.counted().isBefore(arrival.counted())) {
            throw RefusedException.malformed("dueOn", "is before the payout on " + arrival.counted());
        }
    }

    /**
     * @param payoutOn the day on which the bank pays
     * @param dueOn the day on which the debtor has to pay
     * @throws RefusedException when it is due before the payout
     */
    public static DiscountPeriod of(LocalDate payoutOn, LocalDate dueOn, PublishedCalendar calendar) {
        return new DiscountPeriod(PaymentDay.of(payoutOn, calendar), PaymentDay.of(dueOn, calendar));
    }

    /** Calendar days, whatever the day count of the rate. */
    public long days() {
        return ChronoUnit.DAYS.between(arrival.counted(), repayment.counted());
    }
}
