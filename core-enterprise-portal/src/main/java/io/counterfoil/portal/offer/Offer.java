package io.counterfoil.portal.offer;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.offer.OffersApi.OfferJson;
import io.counterfoil.portal.payable.Debt;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** A piece reserved for a recipient until its last day. */
public record Offer(
        UUID id, UUID payable, UUID holder, UUID recipient, Money value, LocalDate lastDay, State state, Debt debt) {

    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    static Offer of(OfferJson json) {
        return new Offer(
                json.id(),
                json.payableId(),
                json.holder(),
                json.recipient(),
                json.value().money(),
                json.lastDay(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                new Debt(json.debtor(), json.payingBank(), json.dueOn()));
    }
}
