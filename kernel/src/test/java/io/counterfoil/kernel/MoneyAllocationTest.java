package io.counterfoil.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyAllocationTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Property
    void everyCentPaidGoesToSomebody(
            @ForAll @LongRange(max = Long.MAX_VALUE) long paid,
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 1, max = 1L << 52) Long> claims) {
        assertEquals(paid, sum(new Money(paid, CNY).allocate(money(claims))));
    }

    @Property
    void nobodyIsPaidMoreThanIsOwedToThem(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 1, max = 1L << 52) Long> claims,
            @ForAll @LongRange(min = 1, max = 1000) long thousandths) {
        long paid = sum(money(claims)) / 1000 * thousandths;
        List<Money> shares = new Money(paid, CNY).allocate(money(claims));
        for (int i = 0; i < shares.size(); i++) {
            assertTrue(shares.get(i).minorUnits() <= claims.get(i), "holder " + i + " of " + claims);
        }
    }

    @Property
    void aShareIsWithinOneCentOfItsExactProportion(
            @ForAll @LongRange(min = 0, max = 1_000_000) long paid,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> claims) {
        long total = sum(money(claims));
        List<Money> shares = new Money(paid, CNY).allocate(money(claims));
        for (int i = 0; i < shares.size(); i++) {
            long error = Math.abs(shares.get(i).minorUnits() * total - paid * claims.get(i)); // in total-ths of a cent
            assertTrue(error < total, "holder " + i);
        }
    }

    @Example
    void ofOneCentAndTwoEqualClaimsTheEarlierGetsIt() {
        assertEquals(money(List.of(1L, 0L)), new Money(1, CNY).allocate(money(List.of(5L, 5L))));
    }

    @Example
    void theLargestRemainderIsServedFirst() {
        assertEquals(money(List.of(1L, 2L, 7L)), new Money(10, CNY).allocate(money(List.of(14L, 17L, 69L))));
    }

    @Example
    void whatIsNotPlainMoneyIsRefused() {
        for (String refused : List.of("-1", "+1", "1e3", "1,000", "1.", ".5", " 1", "0.001", "١", "")) {
            assertThrows(IllegalArgumentException.class, () -> Money.parse(refused, "CNY"), refused);
        }
        assertThrows(IllegalArgumentException.class, () -> Money.parse("1.5", "JPY"));
    }

    @Property
    void decimalsSurviveTheRoundTrip(@ForAll @LongRange(max = 9_999_999_999_999_999L) long fen) {
        Money money = new Money(fen, CNY);
        assertEquals(money, Money.parse(money.toDecimal(), "CNY"));
    }

    private static List<Money> money(List<Long> minorUnits) {
        return minorUnits.stream().map(units -> new Money(units, CNY)).toList();
    }

    private static long sum(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::minorUnits).reduce(0, Math::addExact);
    }
}
