package io.counterfoil.bank.registration.registry;

import io.counterfoil.bank.registration.Claim;
import io.counterfoil.bank.registration.PropertyRegistry;
import io.counterfoil.bank.registration.RegisteredClaim;
import io.counterfoil.bank.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** A registry that is left alone for a while is one that says nothing. */
@ApplicationScoped
class RegistryOnLine implements PropertyRegistry {

    private final RegistryConnection connection;

    RegistryOnLine(RegistryConnection connection) {
        this.connection = connection;
    }

    @Override
    public boolean isConnected() {
        return connection.isConnected();
    }

    @Override
    public List<RegisteredClaim> over(Claim claim) {
        return asked(() -> connection.over(claim));
    }

    @Override
    public List<RegisteredClaim> under(String securedParty, String reference) {
        return asked(() -> connection.under(securedParty, reference));
    }

    @Override
    public RegisteredClaim register(Claim claim) {
        return asked(() -> connection.register(claim));
    }

    @Override
    public void amend(String number, Registration.Terms terms, String reason) {
        told(() -> connection.amend(number, terms, reason));
    }

    @Override
    public void cancel(String number, String reason) {
        told(() -> connection.cancel(number, reason));
    }

    private static void told(Runnable act) {
        var unused = asked(() -> {
            act.run();
            return true;
        });
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (CircuitBreakerOpenException leftAlone) {
            throw new SilentException("it did not answer often, and is left alone for some seconds", leftAlone);
        }
    }
}
