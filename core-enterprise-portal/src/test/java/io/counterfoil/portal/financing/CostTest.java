package io.counterfoil.portal.financing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The three quotes of the design: the lowest rate is not the cheapest. */
class CostTest {

    private static final Money VALUE = Money.parse("186500.00", "CNY");

    @Test
    void theFeeIsPartOfTheCost() {
        Cost cost = Cost.of(VALUE, quote("3.40", "100.00", "184286.33"), 120);
        assertEquals(Money.parse("2213.67", "CNY"), cost.total());
        assertEquals(Money.parse("2113.67", "CNY"), cost.interest());
        assertEquals(new BigDecimal("3.60"), cost.yearly());
    }

    @Test
    void theLowestRateCanCostMost() {
        assertEquals(
                new BigDecimal("3.90"),
                Cost.of(VALUE, quote("3.85", "0.00", "184106.42"), 120).yearly());
        assertEquals(
                new BigDecimal("4.00"),
                Cost.of(VALUE, quote("3.25", "450.00", "184046.41"), 120).yearly());
    }

    @Test
    void onTheLastDayThereIsNoYearlyCost() {
        assertNull(Cost.of(VALUE, quote("3.40", "0.00", "186500.00"), 0).yearly());
    }

    @Test
    void whoGetsMoreThanHeGivesPaysNothing() {
        Cost cost = Cost.of(VALUE, quote("0.00", "10.00", "186500.01"), 10);
        assertEquals(Money.parse("0.00", "CNY"), cost.total());
        assertEquals(Money.parse("0.00", "CNY"), cost.interest());
    }

    private static Quote quote(String rate, String fee, String arrives) {
        LocalDate day = LocalDate.of(2026, 7, 15);
        return new Quote(
                UUID.randomUUID(),
                UUID.randomUUID(),
                rate,
                Money.parse(fee, "CNY"),
                Money.parse(arrives, "CNY"),
                false,
                "ACC-1",
                day,
                day);
    }
}
