package io.counterfoil.portal.payable;

import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Payables {

    private static final int NOT_FOUND = 404;

    private final PayablesApi payables;

    Payables(@RestClient PayablesApi payables) {
        this.payables = payables;
    }

    /** Empty for whoever is neither its debtor nor its creditor nor its paying bank: a later holder of a piece, for instance. */
    public Optional<Payable> find(UUID id) {
        try {
            return Optional.of(Payable.of(payables.get(id)));
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * What stands behind a piece or an offer.
     *
     * @param said by the service with the piece; asked of the payable where it says nothing
     */
    public Optional<Debt> debt(UUID payable, @Nullable Debt said) {
        return said == null ? find(payable).map(Payable::debt) : Optional.of(said);
    }

    /** Recorded and neither confirmed nor refused. */
    public Listing<Payable> toApprove() {
        Listing<PayablesApi.PayableJson> all = Listing.read(cursor -> payables.list("recorded", Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Payable::of).toList(), all.complete());
    }
}
