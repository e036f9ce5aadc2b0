package io.counterfoil.receivables.alert.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    private static final UUID VOUCHER = UUID.randomUUID();

    private final UUID debtor = UUID.randomUUID();
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();
    private final UUID c = UUID.randomUUID();

    private static Hop hop(UUID voucher, UUID giver, UUID taker, long value, LocalDate day) {
        return new Hop(voucher, giver, taker, new Money(value, Currency.getInstance("CNY")), day);
    }

    private static List<Hop> way(UUID... holders) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < holders.length; i++) {
            hops.add(hop(
                    VOUCHER, holders[i - 1], holders[i], 1_000 - i, i == holders.length - 1 ? DAY : DAY.minusDays(9)));
        }
        return hops;
    }

    @Test
    void whatComesBackToItsHolderIsACircle() {
        Finding found = Circles.closedOn(DAY, way(debtor, a, b, c, a)).get(0);
        assertEquals(List.of(a, b, c), found.involved());
        assertEquals(3, found.measure());
        assertEquals(996, found.amount().minorUnits(), "the smallest hop went all the way round");
    }

    @Test
    void aDebtorThatGetsItsOwnVoucherIsInTheCircle() {
        assertEquals(
                List.of(debtor, a, b),
                Circles.closedOn(DAY, way(debtor, a, b, debtor)).get(0).involved());
    }

    @Test
    void aChainIsNone() {
        assertEquals(List.of(), Circles.closedOn(DAY, way(debtor, a, b, c)));
    }

    @Test
    void aCircleThatWasClosedBeforeIsNotOfThisDay() {
        assertEquals(List.of(), Circles.closedOn(DAY.plusDays(1), way(debtor, a, b, a)));
    }

    /** First b passed on to c, and only later got something from a: nothing went round. */
    @Test
    void aHopCannotFollowALaterOne() {
        List<Hop> hops = List.of(
                hop(VOUCHER, debtor, b, 100, DAY.minusDays(3)),
                hop(VOUCHER, b, a, 50, DAY.minusDays(2)),
                hop(VOUCHER, debtor, c, 10, DAY.minusDays(1)),
                hop(VOUCHER, c, a, 10, DAY));
        assertEquals(List.of(), Circles.closedOn(DAY, hops));
    }

    @Test
    void twoVouchersAreNotOneCircle() {
        List<Hop> hops = List.of(hop(VOUCHER, a, b, 10, DAY.minusDays(1)), hop(UUID.randomUUID(), b, a, 10, DAY));
        assertEquals(List.of(), Circles.closedOn(DAY, hops));
    }

    @Test
    void oneCircleIsFoundOnceHoweverManyPartsGoRound() {
        List<Hop> hops = new ArrayList<>(way(debtor, a, b, c, a));
        hops.add(hop(VOUCHER, c, a, 1, DAY));
        assertEquals(1, Circles.closedOn(DAY, hops).size());
    }
}
