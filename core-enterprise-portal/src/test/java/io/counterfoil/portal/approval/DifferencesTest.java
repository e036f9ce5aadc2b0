package io.counterfoil.portal.approval;

import static io.counterfoil.portal.approval.Owed.TODAY;
import static io.counterfoil.portal.approval.Owed.issued;
import static io.counterfoil.portal.approval.Owed.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final LocalDate SOON = TODAY.plusDays(60);
    private static final List<Payable> PAST = List.of(issued("90.00"), issued("100.00"), issued("500.00"));

    @Test
    void tenTimesTheMedianOfTheSuppliersIsLarge() {
        assertEquals(Set.of(Difference.LARGE), of(recorded("1000.00", SOON)));
        assertEquals(Set.of(), of(recorded("999.99", SOON)));
    }

    @Test
    void twoAmountsSayNothingOfWhatIsUsual() {
        Payable large = recorded("1000000.00", SOON);
        assertEquals(Set.of(), new Differences(List.of(issued("1.00"), issued("2.00"), large), true, TODAY).of(large));
    }

    @Test
    void aSupplierIsNewWhenNothingWasIssuedToIt() {
        Payable toAnother = Owed.payable(UUID.randomUUID(), Money.parse("1.00", "CNY"), SOON, Payable.State.RECORDED);
        assertEquals(Set.of(Difference.NEW_SUPPLIER), of(toAnother));
        assertEquals(Set.of(), new Differences(PAST, false, TODAY).of(toAnother));
    }

    @Test
    void sixtyDaysAreUsual() {
        assertEquals(Set.of(), of(recorded("1.00", TODAY.plusDays(60))));
        assertEquals(Set.of(Difference.LATE), of(recorded("1.00", TODAY.plusDays(61))));
    }

    @Test
    void theSameAmountTwiceMayBeOneInvoice() {
        Payable one = recorded("77.00", SOON);
        List<Payable> all = new ArrayList<>(PAST);
        all.addAll(List.of(one, recorded("77.00", SOON.minusDays(1))));
        assertEquals(Set.of(Difference.TWIN), new Differences(all, true, TODAY).of(one));
    }

    private static Set<Difference> of(Payable payable) {
        return new Differences(PAST, true, TODAY).of(payable);
    }
}
