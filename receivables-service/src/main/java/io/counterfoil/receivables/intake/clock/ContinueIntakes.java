package io.counterfoil.receivables.intake.clock;

import io.counterfoil.receivables.intake.IntakesInTurn;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For as long as the service runs, confirmed files are looked for whose rows do not all have their results. */
@ApplicationScoped
class ContinueIntakes {

    private final IntakesInTurn intakes;
    private final Duration lookEvery;

    ContinueIntakes(
            IntakesInTurn intakes,
            @ConfigProperty(name = "counterfoil.intake.look-every", defaultValue = "5S") Duration lookEvery) {
        this.intakes = intakes;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        intakes.lookEvery(lookEvery);
    }
}
