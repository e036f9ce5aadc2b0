package io.counterfoil.portal.approval;

import static io.counterfoil.portal.approval.Owed.TODAY;
import static io.counterfoil.portal.approval.Owed.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.rule.AgreedRules;
import io.counterfoil.portal.rule.ConfirmationRule;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    @Test
    void theHeaviestWeekGoesFromMondayToSunday() {
        Selection selection = selection(
                recorded("60.00", MONDAY),
                recorded("60.00", MONDAY.plusDays(6)),
                recorded("100.00", MONDAY.plusDays(7)),
                recorded("10.00", MONDAY.minusDays(1)));
        assertEquals(List.of(new Selection.Week(MONDAY, Money.parse("120.00", "CNY"))), selection.heaviestWeeks());
        assertEquals(MONDAY.plusDays(7), selection.lastDue());
    }

    @Test
    void ofTwoEqualWeeksTheEarlierOneIsNamed() {
        Selection selection = selection(recorded("5.00", MONDAY.plusDays(7)), recorded("5.00", MONDAY));
        assertEquals(MONDAY, selection.heaviestWeeks().get(0).monday());
    }

    @Test
    void eachCurrencyIsAddedUpByItself() {
        Payable dollars = Owed.payable(UUID.randomUUID(), Money.parse("9.00", "USD"), MONDAY, Payable.State.RECORDED);
        Selection selection = selection(recorded("1.00", MONDAY), dollars, recorded("2.50", MONDAY));
        assertEquals(List.of(Money.parse("3.50", "CNY"), Money.parse("9.00", "USD")), selection.sums());
        assertEquals(2, selection.heaviestWeeks().size());
        assertEquals(2, selection.suppliers());
    }

    @Test
    void theRuleSaysHowManyAreNotIssuedYet() {
        Tier low = new Tier(Money.parse("0.00", "CNY"), 1);
        Tier high = new Tier(Money.parse("1000000.00", "CNY"), 2);
        AgreedRules rules = new AgreedRules(List.of(new ConfirmationRule(
                UUID.randomUUID(),
                TODAY,
                List.of(low, high),
                ConfirmationRule.State.AGREED,
                new Payable.PersonalAct("maker", "Maker", Instant.EPOCH),
                List.of())));
        Selection selection =
                new Selection(List.of(recorded("999999.99", MONDAY), recorded("1000000.00", MONDAY)), rules, TODAY);
        assertEquals(1, selection.notYetIssued());
    }

    @Test
    void aHundredAndOneAreTwoBatches() {
        assertEquals(
                1,
                selection(Collections.nCopies(100, recorded("1.00", MONDAY)).toArray(Payable[]::new))
                        .batches());
        assertEquals(
                2,
                selection(Collections.nCopies(101, recorded("1.00", MONDAY)).toArray(Payable[]::new))
                        .batches());
    }

    private static Selection selection(Payable... payables) {
        return new Selection(List.of(payables), new AgreedRules(List.of()), TODAY);
    }
}
