package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.supervision.Overview.Move;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What moved on one day.
 *
 * @param sum of all that are shown
 * @param complete false if there are more than a page can show
 */
public record MovementsView(
        MoveKind kind, LocalDate day, String currency, List<Move> moves, Money sum, boolean complete) {

    static MovementsView of(MoveKind kind, LocalDate day, String currency, Listing<Move> all) {
        return new MovementsView(
                kind,
                day,
                currency,
                all.items(),
                all.items().stream().map(Move::value).reduce(new Money(0, Currency.getInstance(currency)), Money::plus),
                all.complete());
    }
}
