package io.counterfoil.portal.ledger;

import io.counterfoil.portal.ledger.LedgerApi.LedgerJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    public record AsOf(Instant at, long block, long height) {

        /** A few blocks are read while the next ones are sealed. */
        private static final long BEHIND_MAX = 5;

        /** How many blocks the chain has that the answers do not show; zero for so few that nobody would notice. */
        public long behind() {
            return height - block > BEHIND_MAX ? height - block : 0;
        }
    }

    /** Empty while no node of the chain answers: what is shown is then as old as the last block that was read. */
    public Optional<AsOf> asOf() {
        try {
            LedgerJson ledger = api.ledger();
            return Optional.of(new AsOf(clock.instant(), ledger.projectedBlock(), ledger.height()));
        } catch (ServiceRefusal | ProcessingException away) {
            return Optional.empty();
        }
    }

    /** {@link AsOf#behind} for whoever must not wait; zero while no node answers. */
    public Uni<Long> behind() {
        return api.ledgerLater()
                .map(ledger -> new AsOf(clock.instant(), ledger.projectedBlock(), ledger.height()).behind())
                .onFailure()
                .recoverWithItem(0L);
    }
}
