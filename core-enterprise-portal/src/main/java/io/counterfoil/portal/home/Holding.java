package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.voucher.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What somebody holds in one currency, by what can be done with it. */
public record Holding(Money free, Money locked, Money offered) {

    /** The largest number of pieces first. */
    static List<Holding> byCurrency(List<Piece> held, List<Piece> locked, List<Piece> offered) {
        List<Piece> all = Stream.of(held, locked, offered).flatMap(List::stream).toList();
        return all.stream()
                .map(piece -> piece.value().currency())
                .distinct()
                .sorted(Comparator.comparingLong((Currency currency) -> -count(all, currency))
                        .thenComparing(Currency::getCurrencyCode))
                .map(currency -> new Holding(sum(held, currency), sum(locked, currency), sum(offered, currency)))
                .toList();
    }

    public Money total() {
        return free.plus(locked).plus(offered);
    }

    /** In percent of the whole, as an attribute of a drawing: {@code 88.71%}. */
    public String share(Money part) {
        if (total().isZero()) {
            return "0.00%";
        }
        return BigDecimal.valueOf(part.minorUnits())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(total().minorUnits()), 2, RoundingMode.HALF_UP)
                + "%";
    }

    /** Where the offered part begins in a drawing. */
    public String endOfLocked() {
        return share(free.plus(locked));
    }

    private static Money sum(List<Piece> pieces, Currency currency) {
        return pieces.stream()
                .map(Piece::value)
                .filter(value -> value.currency().equals(currency))
                .reduce(new Money(0, currency), Money::plus);
    }

    private static long count(List<Piece> pieces, Currency currency) {
        return pieces.stream()
                .filter(piece -> piece.value().currency().equals(currency))
                .count();
    }
}
