package io.counterfoil.portal.ledger;

import io.counterfoil.portal.ledger.LedgerApi.LedgerJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Ledger {

    private final LedgerApi api;
    private final Clock clock = Clock.systemUTC();

    Ledger(@RestClient LedgerApi api) {
        this.api = api;
    }

    /**
     * How fresh a page is.
     *
     * @param block the last one that the service's answers show
     * @param height the last one of the chain
     */
    public record AsOf(Instant at, long block, long height) {}

    public AsOf asOf() {
        LedgerJson ledger = api.ledger();
        return new AsOf(clock.instant(), ledger.projectedBlock(), ledger.height());
    }
}
