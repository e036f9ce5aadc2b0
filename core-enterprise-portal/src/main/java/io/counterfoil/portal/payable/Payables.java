package io.counterfoil.portal.payable;

import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Payables {

    private final PayablesApi payables;

    Payables(@RestClient PayablesApi payables) {
        this.payables = payables;
    }

    public Payable get(UUID id) {
        return Payable.of(payables.get(id));
    }

    /** Recorded and neither confirmed nor refused. */
    public Listing<Payable> toApprove() {
        Listing<PayablesApi.PayableJson> all = Listing.read(cursor -> payables.list("recorded", Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Payable::of).toList(), all.complete());
    }
}
