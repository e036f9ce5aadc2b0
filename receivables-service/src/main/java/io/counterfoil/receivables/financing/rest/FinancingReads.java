package io.counterfoil.receivables.financing.rest;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.financing.FinancingRequestView;
import io.counterfoil.receivables.financing.Financings;
import io.counterfoil.receivables.financing.PriceQuotes;
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

/** Translates; decides nothing. The contract is openapi.yml, tag financing. */
@Path("/financing-requests")
@Blocking
class FinancingReads {

    private static final Set<String> STATES = Set.of(
            "requested",
            "withdrawn",
            "lapsed",
            "locked",
            "approved",
            "payout-instructed",
            "funded",
            "declined",
            "expired",
            "undone");

    private final Financings financings;
    private final PriceQuotes priceQuotes;
    private final Reading reading;

    FinancingReads(Financings financings, PriceQuotes priceQuotes, Reading reading) {
        this.financings = financings;
        this.priceQuotes = priceQuotes;
        this.reading = reading;
    }

    @GET
    @OperationId("listFinancingRequests")
    public Page<FinancingRequestView> requests(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @RestQuery @Nullable String state) {
        return financings.list(reading.viewer(), Reading.oneOf(STATES, "state", state), Reading.page(limit, cursor));
    }

    @GET
    @Path("{id}")
    @OperationId("getFinancingRequest")
    public FinancingRequestView request(@RestPath UUID id) {
        FinancingRequestView found = Reading.found(financings.find(reading.viewer(), id), "financing request");
        return priceQuotes.priced(found, financings.dueOn(found));
    }
}
