package io.counterfoil.pricing;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import java.math.BigInteger;

/**
 * The price of being paid before the due day: what arrives, when, and what it costs. To the minor unit, discount, fee and
 * what arrives add up to the value.
 *
 * @param value what the debtor will pay
 * @param discount interest for the period, taken in advance; rounded down, so in no case in the bank's favour
 * @param arrives value - discount - fee, above zero
 */
public record EarlyPayment(Money value, DiscountPeriod period, Money discount, Money fee, Money arrives) {

    /** @throws IllegalArgumentException when the amounts do not add up */
    public EarlyPayment {
        if (!discount.plus(fee).plus(arrives).equals(value)) {
            throw new IllegalArgumentException(discount + ", " + fee + " and " + arrives + " are not " + value);
        }
    }

    /**
     * @param fee of the same currency; zero if there is none
     * @throws RefusedException when the fee is in another currency, or discount and fee leave nothing
     */
    public static EarlyPayment price(Money value, DiscountPeriod period, AnnualRate rate, Money fee) {
        if (!fee.currency().equals(value.currency())) {
            throw RefusedException.malformed("fee.currency", "must be that of the value, " + value.currency());
        }
        if (!fee.isLessThan(value)) {
            throw RefusedException.malformed("fee.amount", "must be below the value, " + value);
        }
        Money beforeDiscount = value.minus(fee);
        BigInteger discount = rate.discountOn(value, period);
        if (discount.compareTo(BigInteger.valueOf(beforeDiscount.minorUnits())) >= 0) {
            throw RefusedException.malformed(
                    "annualRate",
                    rate.percent().toPlainString() + " percent for " + period.days() + " days leave nothing of "
                            + value);
        }
        Money taken = new Money(discount.longValueExact(), value.currency());
        return new EarlyPayment(value, period, taken, fee, beforeDiscount.minus(taken));
    }

    /** When the money arrives, if that is known. */
    public PaymentDay arrival() {
        return period.arrival();
    }

    public AllInCost cost() {
        return AllInCost.of(value, arrives, fee, period.days());
    }
}
