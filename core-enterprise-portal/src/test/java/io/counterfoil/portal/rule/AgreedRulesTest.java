package io.counterfoil.portal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable.PersonalAct;
import io.counterfoil.portal.rule.ConfirmationRule.State;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import io.counterfoil.portal.rule.RuleView.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreedRulesTest {

    private static final Currency CNY = Currency.getInstance("CNY");
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

    /** Were it fewer, they could lower the number first and then approve without the others. */
    @Test
    void anotherRuleTakesAsManyCheckersAsTheStrictestInForceOrToCome() {
        AgreedRules rules = new AgreedRules(List.of(
                rule(TODAY.minusDays(9), 5, true),
                rule(TODAY.minusDays(1), 2, true),
                rule(TODAY.plusDays(1), 3, true),
                rule(TODAY.plusDays(2), 4, false)));
        assertEquals(3, rules.checkersToChange(CNY, TODAY));
        assertEquals(TODAY.plusDays(2), rules.firstDay(CNY, TODAY));
        assertEquals(1, rules.checkersToChange(Currency.getInstance("USD"), TODAY));
        assertEquals(TODAY, rules.firstDay(Currency.getInstance("USD"), TODAY));
    }

    @Test
    void aRuleStandsWhereItsDayAndItsStatePutIt() {
        ConfirmationRule old = rule(TODAY.minusDays(9), 2, true);
        ConfirmationRule now = rule(TODAY, 2, true);
        ConfirmationRule later = rule(TODAY.plusDays(3), 2, true);
        ConfirmationRule open = rule(TODAY.plusDays(4), 2, false);
        ConfirmationRule late = rule(TODAY.plusDays(3), 3, false);
        AgreedRules rules = new AgreedRules(List.of(old, now, later, open, late));
        assertEquals(
                List.of(Standing.REPLACED, Standing.IN_FORCE, Standing.TO_COME, Standing.PROPOSED, Standing.LAPSED),
                Stream.of(old, now, later, open, late)
                        .map(rule -> Standing.of(rule, rules, TODAY))
                        .toList());
    }

    /** @param checkers from 100.00 CNY on; one below */
    private static ConfirmationRule rule(LocalDate from, int checkers, boolean agreed) {
        return new ConfirmationRule(
                UUID.randomUUID(),
                from,
                List.of(new Tier(Money.parse("0.00", "CNY"), 1), new Tier(Money.parse("100.00", "CNY"), checkers)),
                agreed ? State.AGREED : State.PROPOSED,
                new PersonalAct("maker", "Maker", Instant.EPOCH),
                List.of());
    }
}
