package io.counterfoil.portal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.home.MakerView.Weeks;
import io.counterfoil.portal.payable.Payable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MakerHomeTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Test
    void whatIsLeftOfEachFallsDueInItsWeek() {
        MakerView view = view(
                payable("100.00", "100.00", TODAY, Payable.State.ISSUED),
                payable("300.00", "50.00", LocalDate.of(2026, 7, 19), Payable.State.PROPOSED),
                payable("75.00", "75.00", LocalDate.of(2026, 7, 20), Payable.State.ISSUED),
                payable("9.00", null, TODAY, Payable.State.RECORDED));
        Weeks weeks = view.weeks().get(0);
        assertEquals(LocalDate.of(2026, 7, 13), weeks.weeks().get(0).monday());
        assertEquals(Money.parse("150.00", "CNY"), weeks.weeks().get(0).sum());
        assertEquals(2, weeks.weeks().get(0).count());
        assertEquals("50.00%", weeks.share(weeks.weeks().get(1)));
        assertEquals("0.00%", weeks.share(weeks.weeks().get(2)));
    }

    @Test
    void eachFigureHasItsStates() {
        MakerView view = view(
                payable("9.00", null, TODAY, Payable.State.RECORDED),
                payable("8.00", "5.00", TODAY.minusDays(1), Payable.State.OVERDUE),
                payable("7.00", "7.00", TODAY.minusDays(90), Payable.State.DEFAULTED),
                payable("4.00", "4.00", TODAY, Payable.State.PROPOSED),
                payable("6.00", "0.00", TODAY, Payable.State.SETTLED),
                payable("5.00", null, TODAY, Payable.State.REFUSED));
        assertEquals(1, view.toApprove().count());
        assertEquals(1, view.toAccept().count());
        assertEquals(0, view.issued().count());
        assertEquals(List.of(Money.parse("5.00", "CNY")), view.overdue().sums());
    }

    private static MakerView view(Payable... payables) {
        return MakerHome.view(List.of(payables), true, TODAY);
    }

    private static Payable payable(String amount, @Nullable String live, LocalDate dueOn, Payable.State state) {
        return new Payable(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "INV-1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Money.parse(amount, "CNY"),
                TODAY,
                dueOn,
                state,
                null,
                null,
                null,
                live == null ? null : Money.parse(live, "CNY"),
                null,
                null,
                List.of());
    }
}
