package io.counterfoil.portal.offer;

import io.counterfoil.portal.payable.Payable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its recipient sees it; parties by name.
 *
 * @param payable null, and {@code debtor} empty, where the service does not show it: to whoever is not the first creditor
 * @param key of the command that a button of the page gives: pressing twice, and coming back, is one command
 * @param recordingLong whether the answer has been on its way for longer than a block takes
 * @param askAgain address to look at until the answer is known
 */
public record OfferView(
        Offer offer,
        @Nullable Payable payable,
        String from,
        String debtor,
        UUID key,
        Notice notice,
        boolean recordingLong,
        String askAgain) {

    OfferView waiting(boolean isLong, String address) {
        return new OfferView(offer, payable, from, debtor, key, notice, isLong, address);
    }

    /** Whether the debtor itself offers it, so that declining ends the voucher. */
    public boolean isRoot() {
        return payable != null && offer.holder().equals(payable.debtor());
    }

    public boolean hasNotice() {
        return !offer.isOpen() || notice.kind() != Notice.Kind.NONE;
    }

    public boolean canBeAnswered() {
        return offer.isOpen() && !notice.isOpenEnded();
    }
}
