package io.counterfoil.receivables.offer.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.offer.OfferView;
import io.counterfoil.receivables.offer.Offers;
import io.counterfoil.service.web.OperationId;
import io.counterfoil.service.web.Reading;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Translates; decides nothing. The contract is openapi.yml, tag offers. */
@Path("/")
@Blocking
class OfferReads {

    private static final Set<String> STATES = Set.of("open", "accepted", "declined", "withdrawn", "expired");

    private final Offers offers;
    private final Reading reading;

    OfferReads(Offers offers, Reading reading) {
        this.offers = offers;
        this.reading = reading;
    }

    @GET
    @Path("offers")
    @OperationId("listOffers")
    public Page<OfferView> offers(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @RestQuery @Nullable String state) {
        return offers.list(reading.viewer(), Reading.oneOf(STATES, "state", state), Reading.page(limit, cursor));
    }

    @GET
    @Path("offers/{id}")
    @OperationId("getOffer")
    public OfferView offer(@RestPath UUID id) {
        return Reading.found(offers.find(reading.viewer(), id), "offer");
    }
}
