package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.RegistrationApi.GoOnJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class Registrations {

    private final RegistrationApi api;

    Registrations(@RestClient RegistrationApi api) {
        this.api = api;
    }

    /** Empty before a payout was asked for, at a bank that registers nothing, and while the gateway is away. */
    Optional<Registration> of(String bank, UUID request) {
        try {
            return Optional.of(Registration.of(api.registration(bank, request)));
        } catch (ServiceRefusal | ProcessingException without) { // paying itself says what is wrong
            return Optional.empty();
        }
    }

    /**
     * @param bank as the gateway's addresses call it
     * @param numbers of the registrations that were shown
     */
    Outcome goOn(String bank, UUID request, String reason, List<String> numbers, UUID key) {
        return Outcome.atOnce(() -> api.goOn(bank, request, key, new GoOnJson(reason, numbers)));
    }
}
