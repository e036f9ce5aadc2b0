package io.counterfoil.portal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.voucher.Piece;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingTest {

    @Test
    void theTallyIsCutWhereTheAmountsAre() {
        Holding holding = Holding.byCurrency(
                        List.of(piece("1068600.00", "CNY")),
                        List.of(piece("96000.00", "CNY")),
                        List.of(piece("40000.00", "CNY")))
                .get(0);
        assertEquals(Money.parse("1204600.00", "CNY"), holding.total());
        assertEquals("88.71%", holding.share(holding.free()));
        assertEquals("7.97%", holding.share(holding.locked()));
        assertEquals("96.68%", holding.endOfLocked());
    }

    @Test
    void currenciesAreNotAddedUp() {
        List<Holding> holdings = Holding.byCurrency(
                List.of(piece("1.00", "USD"), piece("2.00", "CNY"), piece("3.00", "CNY")), List.of(), List.of());
        assertEquals(
                List.of(Money.parse("5.00", "CNY"), Money.parse("1.00", "USD")),
                holdings.stream().map(Holding::total).toList());
    }

    @Test
    void whoHoldsNothingHasNoTally() {
        assertEquals(List.of(), Holding.byCurrency(List.of(), List.of(), List.of()));
    }

    private static Piece piece(String amount, String currency) {
        return new Piece(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                UUID.randomUUID(),
                null,
                null,
                Money.parse(amount, currency),
                null,
                Piece.State.HELD,
                false,
                null);
    }
}
