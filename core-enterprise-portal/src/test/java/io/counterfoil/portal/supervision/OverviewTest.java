package io.counterfoil.portal.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.supervision.Overview.Day;
import io.counterfoil.portal.supervision.Overview.Depth;
import io.counterfoil.portal.supervision.Overview.Figure;
import io.counterfoil.portal.supervision.Overview.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    private static Money cny(String amount) {
        return Money.parse(amount, "CNY");
    }

    private static Figure figure(String amount) {
        return new Figure(1, cny(amount));
    }

    private static Overview of(String outstanding, List<Party> debtors, List<Depth> depths, List<Day> days) {
        return new Overview(
                7,
                null,
                TODAY,
                "CNY",
                List.of("CNY"),
                figure(outstanding),
                figure("0.00"),
                figure(outstanding),
                new Day(TODAY, figure("0.00"), figure("0.00"), figure("0.00"), figure("0.00")),
                debtors,
                List.of(),
                List.of(),
                depths,
                days,
                List.of(),
                0,
                List.of());
    }

    private static Party debtor(String amount) {
        return new Party(UUID.randomUUID(), "Sample", 1, cny(amount));
    }

    @Test
    void theHeadlineIsTheShareOfTheFiveWhoOweMost() {
        List<Party> six = List.of(
                debtor("30.00"), debtor("20.00"), debtor("10.00"), debtor("10.00"), debtor("5.00"), debtor("1.00"));
        Overview overview = of("100.00", six, List.of(), List.of());
        assertEquals(5, overview.shownDebtors());
        assertEquals(new BigDecimal("75.0"), overview.percent(overview.topDebtors()));
        assertEquals("66.67%", overview.length(six.get(1).value(), six.get(0).value()));
    }

    @Test
    void depthIsWeightedByValue() {
        Overview overview = of(
                "100.00",
                List.of(),
                List.of(new Depth(0, 1, cny("50.00")), new Depth(2, 1, cny("30.00")), new Depth(3, 1, cny("20.00"))),
                List.of());
        assertEquals(new BigDecimal("1.2"), overview.meanDepth());
        assertEquals(new BigDecimal("80.0"), overview.percent(overview.withinTwo()));
    }

    @Test
    void ofNothingNothingIsAShare() {
        Overview overview = of("0.00", List.of(), List.of(), List.of());
        assertEquals(new BigDecimal("0.0"), overview.percent(cny("0.00")));
        assertEquals(new BigDecimal("0.0"), overview.meanDepth());
        assertEquals(List.of(), overview.bars());
    }

    @Test
    void theHighestBarFillsTheDrawing() {
        Day day = new Day(TODAY, figure("40.00"), figure("10.00"), figure("0.00"), figure("20.00"));
        List<Bar> bars = of("100.00", List.of(), List.of(), List.of(day, day)).bars();
        assertEquals(8, bars.size());
        assertEquals(new Bar("f-d1", "0.00", "0.00", "4.00", "100.00"), bars.get(0));
        assertEquals(new Bar("f-d2", "4.00", "75.00", "4.00", "25.00"), bars.get(1));
        assertTrue(bars.get(4).x().equals("50.00"), bars.toString());
    }
}
