package io.counterfoil.receivables.policy.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuancePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private final IssuancePolicy policy = new IssuancePolicy(
            dated(PolicyValue.FROZEN, 0L, "decision 7"),
            Map.of("CNY", dated(100_000L, 50_000L, "credit committee")),
            dated(60L, 30L, "State Council Order 802"));

    /** The first value from the day on, the second one from two days later on. */
    private static Timeline<Long> dated(long first, long second, String source) {
        return new Timeline<>(List.of(new Dated<>(DAY, first, source), new Dated<>(DAY.plusDays(2), second, source)));
    }

    private static ProposedIssue issue(String value, long outstanding, LocalDate on) {
        return new ProposedIssue(Money.parse(value, "CNY"), outstanding, false, null, on.plusDays(90), on);
    }

    private static ProposedIssue toSmall(@Nullable LocalDate deliveredOn, LocalDate dueOn, LocalDate on) {
        return new ProposedIssue(Money.parse("1.00", "CNY"), 0, true, deliveredOn, dueOn, on);
    }

    private List<String> rules(ProposedIssue issue) {
        return policy.rejections(issue).stream().map(Rejection::rule).toList();
    }

    @Test
    void beforeItsFirstDayAPolicyForbidsNothing() {
        assertEquals(List.of(), rules(issue("5000.00", 0, DAY.minusDays(1))));
        assertEquals(List.of(), rules(toSmall(null, DAY.plusYears(1), DAY.minusDays(1))));
    }

    @Test
    void fromItsFirstDayOnItDecidesUntilTheNextOneDoes() {
        assertEquals(List.of("issuance-freeze", "issuance-limit"), rules(issue("1000.01", 0, DAY)));
        assertEquals(List.of("issuance-freeze"), rules(issue("1000.00", 0, DAY.plusDays(1))));
        assertEquals(List.of("issuance-limit"), rules(issue("500.01", 0, DAY.plusDays(2))));
        assertEquals(List.of(), rules(issue("500.00", 0, DAY.plusDays(2))));
    }

    @Test
    void whatIsOutstandingUsesTheLimitUpToTheLastCent() {
        LocalDate later = DAY.plusDays(2);
        assertEquals(List.of(), rules(issue("100.00", 40_000, later)));
        assertEquals(List.of("issuance-limit"), rules(issue("100.01", 40_000, later)));
        assertEquals(List.of("issuance-limit"), rules(issue("0.01", Long.MAX_VALUE, later)));
        ProposedIssue dollars =
                new ProposedIssue(Money.parse("9999.00", "USD"), 0, false, null, later.plusDays(1), later);
        assertEquals(List.of(), rules(dollars));
    }

    @Test
    void aRefusalNamesRuleValueSourceAndFirstDay() {
        assertEquals(
                List.of(new Rejection(
                        "issuance-limit",
                        "at most 500.00 CNY may be outstanding; 400.00 CNY is, and this payable is 200.00 CNY",
                        "credit committee",
                        "500.00",
                        DAY.plusDays(2))),
                policy.rejections(issue("200.00", 40_000, DAY.plusDays(2))));
        assertEquals(
                new Rejection(
                        "issuance-freeze",
                        "the operators have stopped new payables of this company since " + DAY,
                        "decision 7",
                        "frozen",
                        DAY),
                policy.rejections(issue("1.00", 0, DAY)).get(0));
    }

    @Test
    void aLargeEnterprisePaysASmallOneWithinTheDaysAfterDelivery() {
        LocalDate later = DAY.plusDays(2);
        assertEquals(List.of(), rules(toSmall(DAY, DAY.plusDays(30), later)));
        assertEquals(List.of("delivery-days"), rules(toSmall(DAY, DAY.plusDays(31), later)));
        assertEquals(List.of("delivery-days"), rules(toSmall(null, later, later)));
        ProposedIssue toLarge =
                new ProposedIssue(Money.parse("1.00", "CNY"), 0, false, null, later.plusDays(300), later);
        assertEquals(List.of(), rules(toLarge));
    }
}
