package io.counterfoil.receivables.closing.clock;

import io.counterfoil.receivables.closing.ClosingsInTurn;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For as long as the service runs, days are looked for whose closing stopped before its end. */
@ApplicationScoped
class ContinueClosings {

    private final ClosingsInTurn closings;
    private final Duration lookEvery;

    ContinueClosings(
            ClosingsInTurn closings,
            @ConfigProperty(name = "counterfoil.closing.look-every", defaultValue = "30S") Duration lookEvery) {
        this.closings = closings;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        closings.lookEvery(lookEvery);
    }
}
