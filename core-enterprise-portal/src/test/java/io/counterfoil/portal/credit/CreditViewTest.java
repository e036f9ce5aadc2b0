package io.counterfoil.portal.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Notice;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payable.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of a credit shows, and when it can be taken off. */
class CreditViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void whatIsLeftIsShownForAnAmountThatCanBeTakenOff() {
        assertEquals(Money.parse("60.00", "CNY"), typed("40").left());
        assertEquals(Money.parse("0.00", "CNY"), typed("100.00").left());
        for (String none : List.of("", "0", "100.01", "1.005", "some")) {
            assertNull(typed(none).left(), none);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void onlyWhatIsRecordedCanBeCredited(State state) {
        CreditView view = view(Credited.of("INV-1", "100.00", DAY, state), "40", false, Notice.NONE);
        assertEquals(state == State.RECORDED, view.canBeTakenOff());
        assertEquals(state == State.RECORDED, view.isOpen());
    }

    /** It still looks as it was recorded, and the service knows better. */
    @Test
    void whatIsBeingIssuedIsClosedAsWhatIsIssued() {
        CreditView view = view(Credited.of("100.00", DAY), "40", true, Notice.NONE);
        assertFalse(view.canBeTakenOff());
        assertEquals("PROPOSED", view.closedAs());
        assertEquals(
                "REFUSED",
                view(Credited.of("INV-1", "100.00", DAY, State.REFUSED), "40", true, Notice.NONE)
                        .closedAs());
    }

    @Test
    void nobodyTakesItOffAgainWhileItsOutcomeIsNotKnown() {
        CreditView view = view(Credited.of("100.00", DAY), "40", false, new Notice(Notice.Kind.UNKNOWN, List.of()));
        assertTrue(view.isOpen());
        assertFalse(view.canBeTakenOff());
    }

    @Test
    void whatWasTypedStandsInTheAddress() {
        assertEquals(
                "?kind=credit-note&number=CN+7%2F%E7%BA%A2&issuedOn=2026-07-10&amount=1%2C040.00",
                new Typed("credit-note", "CN 7/红", "2026-07-10", "1,040.00").query());
    }

    @Test
    void aPayableIsWhatIsLeftOfARefusedOneOfTheSameInvoiceOnly() {
        Payable left = Credited.of("60.00", DAY);
        assertTrue(left.isLeftOf(Credited.of("INV-1", "100.00", DAY, State.REFUSED)));
        assertFalse(left.isLeftOf(Credited.of("INV-1", "100.00", DAY, State.RECORDED)));
        assertFalse(left.isLeftOf(Credited.of("INV-1", "60.00", DAY, State.REFUSED)));
        assertFalse(left.isLeftOf(Credited.of("INV-2", "100.00", DAY, State.REFUSED)));
        assertFalse(left.isLeftOf(Credited.of("INV-1", "100.00", DAY.plusDays(1), State.REFUSED)));
    }

    @Test
    void aRefusalIsSaidBesideTheFieldThatItIsAbout() {
        assertEquals("issuedOn", CreditPages.input("credit-issued-on"));
        for (String about : List.of("credit", "smallest-piece", "amount.amount", "amount.currency")) {
            assertEquals("amount", CreditPages.input(about), about);
        }
        assertEquals("", CreditPages.input("issuance-limit"));
    }

    private static CreditView typed(String amount) {
        return view(Credited.of("100.00", DAY), amount, false, Notice.NONE);
    }

    private static CreditView view(Payable payable, String amount, boolean closed, Notice notice) {
        return new CreditView(
                payable,
                "Mock Steel Wire",
                new Typed("credit-note", "CN-1", "2026-07-10", amount),
                Mistakes.NONE,
                closed,
                new Attempt(UUID.randomUUID(), notice, false, "", null));
    }
}
