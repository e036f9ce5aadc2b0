package io.counterfoil.portal.offer;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Offers {

    /** After two seconds the page says that the answer is being recorded. */
    private static final String PREFER = "wait=2";

    private final OffersApi offers;

    Offers(@RestClient OffersApi offers) {
        this.offers = offers;
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
    public Outcome answer(UUID id, Answer answer, String key) {
        return Outcome.of(() -> offers.answer(id, answer.resource(), key, PREFER, new OffersApi.EmptyJson()));
    }
}
