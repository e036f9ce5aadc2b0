package io.counterfoil.portal.offer;

import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.payable.Debt;
import io.counterfoil.portal.payable.Payable;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its recipient or its maker sees it; parties by name.
 *
 * @param payable null where the service does not show it: to whoever is not the first creditor
 * @param attempt to answer it
 */
public record OfferView(
        Offer offer, Debt debt, @Nullable Payable payable, String from, String to, String debtor, Attempt attempt) {

    /** Whether the debtor itself offers it, so that declining ends the voucher. */
    public boolean isRoot() {
        return offer.holder().equals(debt.debtor());
    }

    /** The case of this offer, or all of its payable. */
    public String casesAt() {
        return "/cases?payable=" + offer.payable() + "&about=" + (isRoot() ? offer.payable() : offer.id());
    }

    public boolean hasNotice() {
        return !offer.isOpen() || attempt.hasNotice();
    }

    public boolean canBeAnswered() {
        return offer.isOpen() && attempt.canBeGiven();
    }
}
