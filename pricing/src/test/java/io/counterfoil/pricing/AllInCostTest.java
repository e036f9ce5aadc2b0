package io.counterfoil.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Three quotes for 186,500.00 over 120 days: the lowest rate is not the cheapest. */
class AllInCostTest {

    private static final Money VALUE = cny("186500.00");

    @Test
    void theFeeIsPartOfTheCost() {
        assertEquals(
                new AllInCost(cny("2213.67"), cny("2113.67"), new BigDecimal("3.60")),
                AllInCost.of(VALUE, cny("184286.33"), cny("100.00"), 120));
    }

    @Test
    void theLowestRateCanCostMost() {
        assertEquals(
                new BigDecimal("3.90"),
                AllInCost.of(VALUE, cny("184106.42"), cny("0.00"), 120).yearly());
        assertEquals(
                new BigDecimal("4.00"),
                AllInCost.of(VALUE, cny("184046.41"), cny("450.00"), 120).yearly());
    }

    @Test
    void halfAHundredthIsRoundedUp() {
        assertEquals(
                new BigDecimal("0.01"),
                AllInCost.of(cny("200.01"), cny("200.00"), cny("0"), 360).yearly());
    }

    /** 4.5049 percent reads as 4.50. */
    @Test
    void aCeilingIsComparedWithWhatItCostsAndNotWithWhatItReads() {
        Money arrives = cny("100000.00");
        assertEquals(
                new BigDecimal("4.50"),
                AllInCost.of(cny("104504.90"), arrives, cny("0"), 360).yearly());
        assertTrue(AllInCost.costsMore(cny("4504.90"), arrives, 360, new BigDecimal("4.5")));
        assertFalse(AllInCost.costsMore(cny("4504.90"), arrives, 360, new BigDecimal("4.5049")));
        assertFalse(AllInCost.costsMore(cny("4500.00"), arrives, 360, new BigDecimal("4.50")));
    }

    @Test
    void withoutDaysOrMoneyThereIsNoYearlyCost() {
        assertNull(AllInCost.of(VALUE, cny("186500.00"), cny("0"), 0).yearly());
        assertNull(AllInCost.of(VALUE, cny("186500.00"), cny("0"), -3).yearly());
        assertNull(AllInCost.of(VALUE, cny("0"), cny("0"), 120).yearly());
    }

    @Test
    void whoGetsMoreThanHeGivesPaysNothing() {
        assertEquals(
                new AllInCost(cny("0"), cny("0"), new BigDecimal("0.00")),
                AllInCost.of(VALUE, cny("186500.01"), cny("10.00"), 10));
    }

    @Test
    void amountsOfSeveralCurrenciesCannotBeCompared() {
        assertThrows(IllegalArgumentException.class, () -> AllInCost.of(VALUE, Money.parse("1", "USD"), cny("0"), 10));
    }

    private static Money cny(String amount) {
        return Money.parse(amount, "CNY");
    }
}
