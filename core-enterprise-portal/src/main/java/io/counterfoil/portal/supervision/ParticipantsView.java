package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.supervision.Overview.Party;
import java.util.Currency;
import java.util.List;

/**
 * Everybody of whom there is such a figure.
 *
 * @param sum of all that are shown
 * @param complete false if there are more than a page can show
 */
public record ParticipantsView(
        Measure measure, String currency, List<Party> parties, long number, Money sum, boolean complete) {

    static ParticipantsView of(Measure measure, String currency, Listing<Party> all) {
        return new ParticipantsView(
                measure,
                currency,
                all.items(),
                all.items().stream().mapToLong(Party::number).sum(),
                all.items().stream()
                        .map(Party::value)
                        .reduce(new Money(0, Currency.getInstance(currency)), Money::plus),
                all.complete());
    }

    public boolean isOfPieces() {
        return measure == Measure.HOLDER;
    }

    /** Where the parts of one of them are shown. */
    public String address(Party party) {
        String list = measure == Measure.HOLDER ? "holders" : "debtors";
        return "/supervision/" + list + "/" + party.id() + "?currency=" + currency
                + (measure == Measure.OVERDUE ? "&overdue=true" : "");
    }
}
