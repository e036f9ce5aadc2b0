package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import io.counterfoil.portal.settlement.SettlementsApi.NewSettlementJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Settlements {

    private final SettlementsApi settlements;

    Settlements(@RestClient SettlementsApi settlements) {
        this.settlements = settlements;
    }

    /** Of all payables that the participant owes, or pays as a bank. */
    public Listing<Settlement> all() {
        return of(null);
    }

    /** A payable has at most one. */
    Optional<Settlement> unfinishedOf(UUID payable) {
        return of(payable).items().stream().filter(Settlement::isUnfinished).findFirst();
    }

    private Listing<Settlement> of(@Nullable UUID payable) {
        Listing<SettlementsApi.SettlementJson> all =
                Listing.read(cursor -> settlements.list(payable, Listing.PAGE, cursor));
        return new Listing<>(all.items().stream().map(Settlement::of).toList(), all.complete());
    }

    public Settlement get(UUID id) {
        return Settlement.of(settlements.get(id));
    }

    /** @param key the same for every attempt of one press of the button */
    Outcome instruct(UUID payable, Money amount, String reference, UUID key) {
        return Outcome.of(
                () -> settlements.instruct(key, new NewSettlementJson(payable, MoneyJson.of(amount), reference)));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> settlements.withdraw(id, key, new EmptyJson()));
    }
}
