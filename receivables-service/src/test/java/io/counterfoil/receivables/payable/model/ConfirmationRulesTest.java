package io.counterfoil.receivables.payable.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.payable.model.ConfirmationRule.Tier;
import io.counterfoil.receivables.voucher.model.Dated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfirmationRulesTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private static Money cny(String amount) {
        return Money.parse(amount, "CNY");
    }

    private static ConfirmationRule rule(Tier... tiers) {
        return new ConfirmationRule(List.of(tiers));
    }

    private static ConfirmationRules rules(Object... daysAndRules) {
        return new ConfirmationRules(IntStream.range(0, daysAndRules.length / 2)
                .mapToObj(i -> new Dated<>(
                        (LocalDate) daysAndRules[2 * i], (ConfirmationRule) daysAndRules[2 * i + 1], "test"))
                .toList());
    }

    @Test
    void withoutARuleThereIsOneChecker() {
        assertEquals(1, rules().checkersFor(cny("999999.00"), JULY));
        assertEquals(1, rules().checkersToChange("CNY", JULY));
        assertEquals(Optional.empty(), rules().lastEffectiveFrom("CNY"));
    }

    @Test
    void aTierHoldsFromItsAmountOn() {
        ConfirmationRule rule = rule(new Tier(cny("0"), 1), new Tier(cny("100.00"), 2), new Tier(cny("500.00"), 4));
        assertEquals(1, rule.checkersFor(cny("99.99")));
        assertEquals(2, rule.checkersFor(cny("100.00")));
        assertEquals(2, rule.checkersFor(cny("499.99")));
        assertEquals(4, rule.checkersFor(cny("500.00")));
    }

    @Test
    void aPayableIsJudgedByTheRuleOfItsCurrencyAndDay() {
        ConfirmationRules rules = rules(JULY, rule(new Tier(cny("0"), 2)), AUGUST, rule(new Tier(cny("0"), 3)));
        assertEquals(1, rules.checkersFor(cny("1.00"), JULY.minusDays(1)));
        assertEquals(2, rules.checkersFor(cny("1.00"), AUGUST.minusDays(1)));
        assertEquals(3, rules.checkersFor(cny("1.00"), AUGUST));
        assertEquals(1, rules.checkersFor(Money.parse("1.00", "EUR"), AUGUST));
    }

    @Test
    void asManyChangeARuleAsItsStrictestTierAsksForNowOrLater() {
        ConfirmationRule strict = rule(new Tier(cny("0"), 1), new Tier(cny("100.00"), 3));
        ConfirmationRule loose = rule(new Tier(cny("0"), 1));
        assertEquals(3, rules(JULY, strict).checkersToChange("CNY", JULY));
        assertEquals(3, rules(JULY, loose, AUGUST, strict).checkersToChange("CNY", JULY));
        assertEquals(3, rules(JULY, strict, AUGUST, loose).checkersToChange("CNY", AUGUST.minusDays(1)));
        assertEquals(1, rules(JULY, strict, AUGUST, loose).checkersToChange("CNY", AUGUST));
        assertEquals(1, rules(JULY, strict).checkersToChange("EUR", JULY));
        assertEquals(Optional.of(AUGUST), rules(JULY, strict, AUGUST, loose).lastEffectiveFrom("CNY"));
    }

    @Test
    void aRuleThatSaysLessForMoreOrNothingAtAllIsNone() {
        Tier zero = new Tier(cny("0"), 2);
        assertThrows(IllegalArgumentException.class, ConfirmationRulesTest::rule);
        assertThrows(IllegalArgumentException.class, () -> rule(new Tier(cny("0.01"), 1)));
        assertThrows(IllegalArgumentException.class, () -> rule(zero, new Tier(cny("1.00"), 1)));
        assertThrows(IllegalArgumentException.class, () -> rule(zero, new Tier(cny("0"), 3)));
        assertThrows(IllegalArgumentException.class, () -> rule(zero, new Tier(Money.parse("1.00", "EUR"), 3)));
        assertThrows(IllegalArgumentException.class, () -> new Tier(cny("0"), 0));
        assertThrows(IllegalArgumentException.class, () -> new Tier(cny("0"), 6));
    }
}
