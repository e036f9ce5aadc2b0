package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.supervision.Supervision.Part;
import java.util.Currency;
import java.util.List;

/**
 * The payables or pieces that a figure is the sum of.
 *
 * @param whose name of the debtor or holder, or the depth
 * @param sum of all that are shown
 * @param complete false if there are more than a page can show
 */
public record PartsView(Of of, String whose, String currency, List<Part> parts, Money sum, boolean complete) {

    /** What was opened. */
    public enum Of {
        DEBTOR,
        OVERDUE,
        HOLDER,
        DEPTH
    }

    static PartsView of(Of of, String whose, String currency, Listing<Part> all) {
        return new PartsView(
                of,
                whose,
                currency,
                all.items(),
                all.items().stream().map(Part::value).reduce(new Money(0, Currency.getInstance(currency)), Money::plus),
                all.complete());
    }

    public boolean isOfPayables() {
        return of == Of.DEBTOR || of == Of.OVERDUE;
    }
}
