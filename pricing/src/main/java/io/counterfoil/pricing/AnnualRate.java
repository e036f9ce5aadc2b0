package io.counterfoil.pricing;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A yearly rate, with the day count without which it says nothing.
 *
 * @param percent 0 or more, below 100, at most six decimals; as in the API of quotes
 */
public record AnnualRate(BigDecimal percent, DayCountConvention dayCount) {

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,6})?");

    /** @throws IllegalArgumentException for another percentage than described */
    public AnnualRate {
        if (!PLAIN_DECIMAL.matcher(percent.toPlainString()).matches()) {
            throw notARate(percent.toPlainString());
        }
    }

    /** @throws IllegalArgumentException for a sign, an exponent, 100 or more, surplus decimals */
    public static AnnualRate of(String percent, DayCountConvention dayCount) {
        if (!PLAIN_DECIMAL.matcher(percent).matches()) {
            throw notARate(percent);
        }
        return new AnnualRate(new BigDecimal(percent), dayCount);
    }

    /** Value x percent / 100 x part of the year, in minor units, rounded down: the bank bears the rest of a minor unit. */
    BigInteger discountOn(Money value, DiscountPeriod period) {
        YearFraction years = dayCount.fractionOfYears(
                period.arrival().counted(), period.repayment().counted());
        return percent.multiply(BigDecimal.valueOf(value.minorUnits()))
                .multiply(BigDecimal.valueOf(years.numerator()))
                .divide(BigDecimal.valueOf(years.denominator()).multiply(BigDecimal.valueOf(100)), 0, RoundingMode.DOWN)
                .toBigInteger();
    }

    private static IllegalArgumentException notARate(String given) {
        return new IllegalArgumentException(
                "a yearly rate is a percentage such as 3.85, from 0 to below 100: " + given);
    }
}
