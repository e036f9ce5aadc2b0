package io.counterfoil.portal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Test
    void theLastRuleThatHasBegunCounts() {
        AgreedRules rules = new AgreedRules(List.of(
                rule(TODAY.minusDays(9), 2, true),
                rule(TODAY, 3, true),
                rule(TODAY.plusDays(1), 4, true),
                rule(TODAY, 5, false)));
        assertEquals(3, rules.checkersFor(Money.parse("100.00", "CNY"), TODAY));
        assertEquals(1, rules.checkersFor(Money.parse("99.99", "CNY"), TODAY));
    }

    @Test
    void withoutARuleThereIsOneChecker() {
        AgreedRules rules = new AgreedRules(List.of(rule(TODAY, 3, true)));
        assertEquals(1, rules.checkersFor(Money.parse("100.00", "USD"), TODAY));
    }

    /** @param checkers from 100.00 CNY on; one below */
    private static ConfirmationRule rule(LocalDate from, int checkers, boolean agreed) {
        return new ConfirmationRule(
                from,
                List.of(new Tier(Money.parse("0.00", "CNY"), 1), new Tier(Money.parse("100.00", "CNY"), checkers)),
                agreed);
    }
}
