package io.counterfoil.portal.credit;

import io.counterfoil.portal.credit.CreditsApi.NewCreditJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class Credits {

    private final CreditsApi credits;

    Credits(@RestClient CreditsApi credits) {
        this.credits = credits;
    }

    /** @param key the same for every attempt of one press of the button */
    Outcome takeOff(UUID payable, NewCredit credit, UUID key) {
        return Outcome.of(() -> credits.takeOff(
                payable,
                key,
                new NewCreditJson(
                        credit.kind().wireName(), credit.number(), credit.issuedOn(), MoneyJson.of(credit.amount()))));
    }
}
