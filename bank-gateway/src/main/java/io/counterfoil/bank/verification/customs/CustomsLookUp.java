package io.counterfoil.bank.verification.customs;

import io.counterfoil.bank.verification.CustomsAnswer;
import io.counterfoil.bank.verification.CustomsAnswers;
import io.counterfoil.bank.verification.CustomsRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Asks customs, unless its answer is at hand and new. An old answer is shown, with its age, and decides nothing. */
@ApplicationScoped
class CustomsLookUp implements CustomsRegister {

    private static final Logger LOG = Logger.getLogger(CustomsLookUp.class);

    private final CustomsConnection connection;
    private final CustomsAnswers kept;
    private final Duration freshFor;

    CustomsLookUp(
            CustomsConnection connection,
            CustomsAnswers kept,
            @ConfigProperty(name = "counterfoil.customs.fresh-for", defaultValue = "10M") Duration freshFor) {
        this.connection = connection;
        this.kept = kept;
        this.freshFor = freshFor;
    }

    @Override
    public CustomsAnswer ask(UUID bank, String number) {
        return ask(bank, number, freshFor);
    }

    @Override
    public CustomsAnswer askAnew(UUID bank, String number) {
        return ask(bank, number, Duration.ZERO);
    }

    private CustomsAnswer ask(UUID bank, String number, Duration age) {
        if (!connection.isConfigured()) {
            return new CustomsAnswer.NotAsked();
        }
        Optional<CustomsAnswer.Declared> last = kept.find(bank, number);
        if (last.isPresent()
                && last.get().asOf().isAfter(Clock.systemUTC().instant().minus(age))) {
            return last.get();
        }
        try {
            CustomsAnswer answer = connection.ask(number);
            if (answer instanceof CustomsAnswer.Declared declared) {
                kept.keep(bank, number, declared);
            } else {
                kept.forget(bank, number);
            }
            return answer;
        } catch (CustomsConnection.SilentException | CircuitBreakerOpenException silent) {
            LOG.warnf("customs said nothing about a declaration: %s", silent.getMessage());
            return new CustomsAnswer.NoAnswer(last.orElse(null));
        }
    }
}
