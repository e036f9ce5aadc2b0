package io.counterfoil.receivables.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.supervision.DebtNetwork.Circle;
import io.counterfoil.receivables.supervision.DebtNetwork.Debt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DebtCirclesTest {

    private static UUID party(int number) {
        return new UUID(0, number);
    }

    private static Debt debt(int debtor, int holder, long value) {
        return new Debt(party(debtor), party(holder), 1, new Money(value, Currency.getInstance("CNY")));
    }

    @Test
    void eachCircleIsFoundOnceWithItsSmallestDebt() {
        DebtCircles.Found found = DebtCircles.in(
                List.of(debt(2, 3, 700), debt(3, 1, 500), debt(1, 2, 900), debt(3, 4, 100), debt(2, 1, 30)));
        assertEquals(
                List.of(List.of(party(1), party(2), party(3)), List.of(party(1), party(2))),
                found.circles().stream().map(Circle::participants).toList());
        assertEquals(
                List.of(500L, 30L),
                found.circles().stream()
                        .map(circle -> circle.value().minorUnits())
                        .toList());
        assertTrue(found.complete());
    }

    @Test
    void whatRunsInNoCircleIsNone() {
        assertEquals(
                List.of(),
                DebtCircles.in(List.of(debt(1, 2, 5), debt(1, 3, 5), debt(2, 3, 5)))
                        .circles());
    }

    @Test
    void aLongerCircleThanAnybodyReadsIsLeftOut() {
        List<Debt> ring = new ArrayList<>();
        for (int party = 0; party <= DebtCircles.LENGTH_MAX; party++) {
            ring.add(debt(party, (party + 1) % (DebtCircles.LENGTH_MAX + 1), 5));
        }
        assertEquals(List.of(), DebtCircles.in(ring).circles());
        ring.set(DebtCircles.LENGTH_MAX - 1, debt(DebtCircles.LENGTH_MAX - 1, 0, 5));
        assertEquals(1, DebtCircles.in(ring).circles().size());
    }

    @Test
    void aDenseNetworkEndsAndSaysThatThereIsMore() {
        List<Debt> dense = new ArrayList<>();
        for (int debtor = 0; debtor < 22; debtor++) {
            for (int holder = 0; holder < 22; holder++) {
                if (debtor != holder) {
                    dense.add(debt(debtor, holder, 100L + holder));
                }
            }
        }
        DebtCircles.Found found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> DebtCircles.in(dense));
        assertFalse(found.complete());
        assertEquals(DebtCircles.CIRCLES_MAX, found.circles().size());
    }
}
