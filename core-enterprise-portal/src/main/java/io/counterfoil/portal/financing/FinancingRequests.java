package io.counterfoil.portal.financing;

import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class FinancingRequests {

    private final FinancingApi requests;

    FinancingRequests(@RestClient FinancingApi requests) {
        this.requests = requests;
    }

    /** Those of the user's participant, as supplier or as a bank that was asked, that are not at their end. */
    public Listing<FinancingRequest> open() {
        List<FinancingRequest> open = new ArrayList<>();
        boolean complete = true;
        for (FinancingRequest.State state : FinancingRequest.State.values()) {
            Listing<FinancingApi.FinancingRequestJson> some =
                    Listing.read(cursor -> requests.list(state.wireName(), Listing.PAGE, cursor));
            some.items().forEach(json -> open.add(FinancingRequest.of(json, state)));
            complete &= some.complete();
        }
        return new Listing<>(open, complete);
    }
}
