package io.counterfoil.portal.payable;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Payables {

    private static final int NOT_FOUND = 404;

    private static final int PAGE_SHOWN = 50;

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

    /** @throws ServiceRefusal 404 for whoever is not a party to it */
    public Payable get(UUID id) {
        return Payable.of(payables.get(id));
    }

    /** Recorded and neither confirmed nor refused. */
    public Listing<Payable> toApprove() {
        return in(Payable.State.RECORDED);
    }

    public Listing<Payable> in(Payable.State state) {
        return listing(state.wireName());
    }

    /** In every state. */
    public Listing<Payable> all() {
        return listing(null);
    }

    private Listing<Payable> listing(@Nullable String state) {
        Listing<PayablesApi.PayableJson> all = Listing.read(cursor -> payables.list(state, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Payable::of).toList(), all.complete());
    }

    /** @param cursor of a page; null for the first one */
    public ItemPage<Payable> page(Payable.@Nullable State state, @Nullable String cursor) {
        ItemPage<PayablesApi.PayableJson> page =
                payables.list(state == null ? null : state.wireName(), PAGE_SHOWN, cursor);
        return new ItemPage<>(page.items().stream().map(Payable::of).toList(), page.nextCursor());
    }

    /** @param key the same for every attempt of one press of the button */
    public Outcome record(NewPayable payable, UUID key) {
        return Outcome.of(() -> payables.record(
                key,
                new PayablesApi.NewPayableJson(
                        payable.invoiceNumber(),
                        payable.creditor(),
                        MoneyJson.of(payable.amount()),
                        payable.issuedOn(),
                        payable.dueOn(),
                        payable.payingBank(),
                        payable.longTenorReason())));
    }
}
