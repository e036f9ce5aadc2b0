package io.counterfoil.portal.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Operations {

    private static final int NOT_FOUND = 404;

    private final OperationsApi operations;

    Operations(@RestClient OperationsApi operations) {
        this.operations = operations;
    }

    /** What became of a command of this participant; asking changes nothing. */
    public Outcome byKey(String key) {
        Outcome outcome = Outcome.of(() -> operations.byKey(key));
        boolean neverHeard =
                outcome instanceof Outcome.Refused refused && refused.refusal().status() == NOT_FOUND;
        return neverHeard ? new Outcome.Missing() : outcome;
    }
}
