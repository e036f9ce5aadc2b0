package io.counterfoil.portal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import io.counterfoil.portal.wording.RuleWords;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final RuleWords WORDS = (RuleWords) Proxy.newProxyInstance(
            RuleWords.class.getClassLoader(),
            new Class<?>[] {RuleWords.class},
            (proxy, method, arguments) -> method.getName());

    @Test
    void rowsWithoutAnAmountAreLeftOut() {
        RuleForm form = form("2026-07-16", List.of("", "1,000,000", "", ""), List.of("1", "4", "2", "1", "1"));
        assertEquals(List.of(), mistakes(form));
        assertEquals(
                List.of(new Tier(Money.parse("0.00", "CNY"), 1), new Tier(Money.parse("1000000.00", "CNY"), 2)),
                form.tiers());
    }

    @Test
    void aHigherAmountStandsAfterALowerOneWithNoFewerCheckers() {
        assertEquals(
                List.of("from-2", "checkers-2"),
                mistakes(form("2026-07-16", List.of("500", "500"), List.of("1", "3", "2"))));
    }

    @Test
    void zeroIsWhereTheFirstOneBegins() {
        assertEquals(List.of("from-1"), mistakes(form("2026-07-16", List.of("0.00"), List.of("1", "1"))));
        assertEquals(List.of("from-1"), mistakes(form("2026-07-16", List.of("1.005"), List.of("1", "1"))));
    }

    @Test
    void theDayIsNotBeforeTheEarliest() {
        assertEquals(List.of("effectiveFrom"), mistakes(form("2026-07-14", List.of(), List.of())));
        assertEquals(List.of("effectiveFrom"), mistakes(form("", List.of(), List.of())));
        assertEquals(List.of("effectiveFrom"), mistakes(form("tomorrow", List.of(), List.of())));
        assertEquals(List.of(), mistakes(form("2026-07-15", List.of(), List.of())));
    }

    private static RuleForm form(String day, List<String> from, List<String> checkers) {
        return RuleForm.of("CNY", day, from, checkers);
    }

    private static List<String> mistakes(RuleForm form) {
        return form.mistakes(TODAY, new Formats(Language.EN, TODAY), WORDS).all().stream()
                .map(Mistake::field)
                .toList();
    }
}
