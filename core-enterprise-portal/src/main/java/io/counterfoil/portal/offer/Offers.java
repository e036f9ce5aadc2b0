package io.counterfoil.portal.offer;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Offers {

    private final OffersApi offers;
    private final PassOnApi passOn;

    Offers(@RestClient OffersApi offers, @RestClient PassOnApi passOn) {
        this.offers = offers;
        this.passOn = passOn;
    }

    /** Made and received ones. */
    public Listing<Offer> open() {
        Listing<OffersApi.OfferJson> all =
                Listing.read(cursor -> offers.list(Offer.State.OPEN.wireName(), Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Offer::of).toList(), all.complete());
    }

    public Offer get(UUID id) {
        return Offer.of(offers.get(id));
    }

    /** @param key the same for every attempt of one press of the button */
    public Outcome answer(UUID id, Answer answer, UUID key) {
        return Outcome.of(() -> offers.answer(id, answer.resource(), key, new EmptyJson()));
    }

    /** The offer that it makes has the id of the piece that is split off. */
    public Outcome passOn(UUID voucher, UUID recipient, Money value, LocalDate lastDay, UUID key) {
        PassOnApi.NewOfferJson offer = new PassOnApi.NewOfferJson(recipient, MoneyJson.of(value), lastDay);
        return Outcome.of(() -> passOn.offer(voucher, key, offer));
    }
}
