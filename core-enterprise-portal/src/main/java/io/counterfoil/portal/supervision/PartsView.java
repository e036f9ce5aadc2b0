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
 * @param key id of the debtor or holder, or the depth, as in addresses
 * @param sum of all that are shown
 * @param complete false if there are more than a page can show
 */
public record PartsView(
        Of of, String whose, String key, String currency, List<Part> parts, Money sum, boolean complete) {

    /** What was opened. */
    public enum Of {
        DEBTOR,
        OVERDUE,
        HOLDER,
        DEPTH
    }

    static PartsView of(Of of, String whose, Object key, String currency, Listing<Part> all) {
        return new PartsView(
                of,
                whose,
                key.toString(),
                currency,
                all.items(),
                all.items().stream().map(Part::value).reduce(new Money(0, Currency.getInstance(currency)), Money::plus),
                all.complete());
    }

    /** Where all of it is a file. */
    public String file() {
        String list = switch (of) {
            case DEBTOR, OVERDUE -> "debtors";
            case HOLDER -> "holders";
            case DEPTH -> "depths";
        };
        return "/supervision/csv/" + list + "/" + key + "?currency=" + currency
                + (of == Of.OVERDUE ? "&overdue=true" : "");
    }

    public boolean isOfPayables() {
        return of == Of.DEBTOR || of == Of.OVERDUE;
    }
}
