package io.counterfoil.pricing;

import static io.counterfoil.pricing.DayCountConvention.ACT_360;
import static io.counterfoil.pricing.DayCountConvention.ACT_365F;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EarlyPaymentTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final PublishedCalendar NONE = PublishedCalendar.none("none in this test");

    @Example
    void discountAndFeeAreTheCost() {
        EarlyPayment price = price("186500.00", "3.40", "100.00", 120);
        assertEquals(cny("2113.66"), price.discount(), "2113.6666... rounded down");
        assertEquals(cny("184286.34"), price.arrives());
        assertEquals(new AllInCost(cny("2213.66"), cny("2113.66"), new BigDecimal("3.60")), price.cost());
    }

    @Example
    void anExactDiscountIsNotAFenLess() {
        assertEquals(cny("1.00"), price("300.00", "1.00", "0.00", 120).discount()); // a third of a year
    }

    @Example
    void withoutDaysThereIsNoDiscountAndNoYearlyCost() {
        EarlyPayment today = price("100.00", "4.35", "1.00", 0);
        assertEquals(cny("99.00"), today.arrives());
        assertEquals(cny("1.00"), today.cost().total());
        assertNull(today.cost().yearly());
    }

    @Example
    void theDayCountChangesTheDiscount() {
        Money value = cny("365000.00");
        DiscountPeriod period = DiscountPeriod.of(TODAY, TODAY.plusDays(36), NONE);
        assertEquals(
                cny("1440.00"),
                EarlyPayment.price(value, period, AnnualRate.of("4", ACT_365F), cny("0"))
                        .discount());
        assertEquals(
                cny("1460.00"),
                EarlyPayment.price(value, period, AnnualRate.of("4", ACT_360), cny("0"))
                        .discount());
    }

    @Example
    void whatCannotBeAPriceIsRefusedWithItsField() {
        refused("fee.currency", "must be that of the value, CNY", "100.00", "4", Money.parse("1", "USD"), 10);
        refused("fee.amount", "must be below the value, 100.00 CNY", "100.00", "4", cny("100.00"), 10);
        refused("fee.amount", "must be below the value, 0.00 CNY", "0.00", "4", cny("0.00"), 10);
        refused("annualRate", "99 percent for 365 days leave nothing of 100.00 CNY", "100.00", "99", cny("0.00"), 365);
    }

    @Example
    void whatIsDueBeforeThePayoutIsRefused() {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> DiscountPeriod.of(TODAY, TODAY.minusDays(1), NONE));
        assertEquals(List.of(new Violation("dueOn", "is before the payout on 2026-07-15")), refused.violations());
    }

    @Example
    void whatIsNoPercentageIsNoRate() {
        for (String refused : List.of("-1", "+1", "100", "1e1", "1.", ".5", "1.0000001", " 1", "", "١")) {
            assertThrows(IllegalArgumentException.class, () -> AnnualRate.of(refused, ACT_360), refused);
        }
        assertThrows(IllegalArgumentException.class, () -> new AnnualRate(new BigDecimal("-0.01"), ACT_360));
        assertEquals(new BigDecimal("0"), AnnualRate.of("0", ACT_360).percent());
    }

    @Example
    void amountsThatDoNotAddUpAreNoPrice() {
        DiscountPeriod period = DiscountPeriod.of(TODAY, TODAY, NONE);
        assertThrows(
                IllegalArgumentException.class,
                () -> new EarlyPayment(cny("10"), period, cny("1"), cny("1"), cny("8.01")));
    }

    @Property
    void whatArrivesAndWhatItCostsAddUpToTheValue(
            @ForAll @LongRange(min = 1, max = 1L << 53) long value,
            @ForAll @LongRange(min = 0, max = 99_999_999) long millionths,
            @ForAll DayCountConvention dayCount,
            @ForAll @IntRange(max = 1000) int days,
            @ForAll @IntRange(max = 999) int feeThousandths) {
        Money fee = new Money(value / 1000 * feeThousandths, CNY);
        AnnualRate rate = new AnnualRate(BigDecimal.valueOf(millionths, 6), dayCount);
        DiscountPeriod period = DiscountPeriod.of(TODAY, TODAY.plusDays(days), NONE);
        try {
            EarlyPayment price = EarlyPayment.price(new Money(value, CNY), period, rate, fee);
            assertEquals(price.value(), price.arrives().plus(price.discount()).plus(price.fee()));
            assertEquals(price.value().minus(price.arrives()), price.cost().total());
            assertEquals(price.discount(), price.cost().discount());
            assertTrue(!price.arrives().isZero());
        } catch (RefusedException nothingIsLeft) {
            double part = (double) millionths / 1e8 * days / 355; // a little above every day count's
            assertTrue(part + feeThousandths / 1000.0 >= 1, nothingIsLeft.getMessage());
        }
    }

    @Property
    void theDiscountGrowsWithDaysAndRate(
            @ForAll @LongRange(min = 1, max = 1L << 50) long value,
            @ForAll @LongRange(min = 0, max = 20_000_000) long millionths,
            @ForAll @LongRange(min = 0, max = 5_000_000) long more,
            @ForAll DayCountConvention dayCount,
            @ForAll @IntRange(max = 700) int days,
            @ForAll @IntRange(max = 300) int longer) {
        Money discount = discount(value, millionths, dayCount, days);
        assertTrue(!discount(value, millionths + more, dayCount, days).isLessThan(discount));
        assertTrue(!discount(value, millionths, dayCount, days + longer).isLessThan(discount));
    }

    @Property
    void theDiscountIsLessThanAMinorUnitBelowTheExactOne(
            @ForAll @LongRange(min = 1, max = 1L << 40) long value,
            @ForAll @LongRange(min = 0, max = 20_000_000) long millionths,
            @ForAll @IntRange(max = 700) int days) {
        BigDecimal exact360 = BigDecimal.valueOf(millionths, 8).multiply(BigDecimal.valueOf(value * days));
        BigDecimal taken360 = BigDecimal.valueOf(
                360L * discount(value, millionths, ACT_360, days).minorUnits());
        BigDecimal left = exact360.subtract(taken360);
        assertTrue(left.signum() >= 0 && left.compareTo(BigDecimal.valueOf(360)) < 0, left.toString());
    }

    /** But for the part of a minor unit that the discount is rounded down by, and half a hundredth of the percentage. */
    @Property
    void allInNobodyPaysLessThanTheRate(
            @ForAll @LongRange(min = 1_000, max = 1L << 40) long value,
            @ForAll @LongRange(min = 0, max = 20_000_000) long millionths,
            @ForAll @IntRange(min = 1, max = 700) int days,
            @ForAll @LongRange(max = 500) long fee) {
        BigDecimal percent = BigDecimal.valueOf(millionths, 6);
        EarlyPayment price = EarlyPayment.price(
                new Money(value, CNY),
                DiscountPeriod.of(TODAY, TODAY.plusDays(days), NONE),
                new AnnualRate(percent, ACT_360),
                new Money(fee, CNY));
        BigDecimal yearly = price.cost().yearly();
        double given = 36_000.0 / ((double) price.arrives().minorUnits() * days) + 0.005 + 1e-9;
        assertTrue(yearly != null && yearly.doubleValue() + given >= percent.doubleValue(), yearly + " for " + percent);
    }

    @Property
    void aFeeMakesItDearer(
            @ForAll @LongRange(min = 100_000, max = 1L << 40) long value,
            @ForAll @IntRange(min = 1, max = 700) int days,
            @ForAll @LongRange(min = 1, max = 50_000) long fee) {
        Assume.that(fee < value / 2);
        DiscountPeriod period = DiscountPeriod.of(TODAY, TODAY.plusDays(days), NONE);
        AnnualRate rate = AnnualRate.of("4.35", ACT_360);
        EarlyPayment with = EarlyPayment.price(new Money(value, CNY), period, rate, new Money(fee, CNY));
        EarlyPayment without = EarlyPayment.price(new Money(value, CNY), period, rate, new Money(0, CNY));
        assertEquals(without.discount(), with.discount(), "it is taken of the value");
        assertTrue(with.cost().yearly().compareTo(without.cost().yearly()) >= 0);
    }

    private static Money discount(long value, long millionths, DayCountConvention dayCount, int days) {
        return EarlyPayment.price(
                        new Money(value, CNY),
                        DiscountPeriod.of(TODAY, TODAY.plusDays(days), NONE),
                        new AnnualRate(BigDecimal.valueOf(millionths, 6), dayCount),
                        new Money(0, CNY))
                .discount();
    }

    private static EarlyPayment price(String value, String rate, String fee, int days) {
        return EarlyPayment.price(
                cny(value),
                DiscountPeriod.of(TODAY, TODAY.plusDays(days), NONE),
                AnnualRate.of(rate, ACT_360),
                cny(fee));
    }

    private static void refused(String field, String why, String value, String rate, Money fee, int days) {
        DiscountPeriod period = DiscountPeriod.of(TODAY, TODAY.plusDays(days), NONE);
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> EarlyPayment.price(cny(value), period, AnnualRate.of(rate, ACT_360), fee));
        assertEquals(List.of(new Violation(field, why)), refused.violations());
    }

    private static Money cny(String amount) {
        return Money.parse(amount, "CNY");
    }
}
