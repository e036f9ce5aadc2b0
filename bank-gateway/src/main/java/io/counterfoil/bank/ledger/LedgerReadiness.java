package io.counterfoil.bank.ledger;

import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A bank that cannot look at the chain can do nothing that it is asked. */
@Readiness
@ApplicationScoped
class LedgerReadiness implements HealthCheck {

    private final LedgerReads chain;

    LedgerReadiness(LedgerReads chain) {
        this.chain = chain;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("ledger")
                    .up()
                    .withData("businessDate", chain.today().toString())
                    .build();
        } catch (LedgerException notReachable) {
            return HealthCheckResponse.named("ledger")
                    .down()
                    .withData("reason", String.valueOf(notReachable.getMessage()))
                    .build();
        }
    }
}
