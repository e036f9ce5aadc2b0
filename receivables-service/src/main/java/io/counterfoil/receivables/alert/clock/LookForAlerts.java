package io.counterfoil.receivables.alert.clock;

import io.counterfoil.receivables.alert.SearchAlerts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For as long as the service runs, business days are looked for that are over and were not searched. */
@ApplicationScoped
class LookForAlerts {

    private final SearchAlerts searches;
    private final Duration lookEvery;

    LookForAlerts(
            SearchAlerts searches,
            @ConfigProperty(name = "counterfoil.alerts.look-every", defaultValue = "60S") Duration lookEvery) {
        this.searches = searches;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        searches.lookEvery(lookEvery);
    }
}
