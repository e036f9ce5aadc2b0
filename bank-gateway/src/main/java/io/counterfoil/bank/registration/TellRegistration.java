package io.counterfoil.bank.registration;

import io.counterfoil.bank.step.StepSource;
import io.counterfoil.bank.step.StepsToTell;
import io.counterfoil.bank.step.ToldStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the supplier is told of a registration: its number. */
@ApplicationScoped
class TellRegistration implements StepSource {

    private final Registrations kept;

    TellRegistration(Registrations kept) {
        this.kept = kept;
    }

    @Override
    public StepsToTell.About about() {
        return StepsToTell.About.REGISTRATION;
    }

    @Override
    public Optional<ToldStep> now(UUID bank, UUID request) {
        return kept.find(new Registrations.Key(bank, request))
                .filter(registration -> registration.state() == Registration.State.REGISTERED)
                .flatMap(registration -> Optional.ofNullable(registration.number()))
                .map(ToldStep::registered);
    }
}
