package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.DecisionsApi.ReturnedPayoutJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the bank's gateway, which signs with the bank's own key and answers when the chain has it. */
@ApplicationScoped
class Decisions {

    private final DecisionsApi api;

    Decisions(@RestClient DecisionsApi api) {
        this.api = api;
    }

    /** @param bank as the gateway's addresses call it */
    Outcome decide(String bank, UUID request, Step step, UUID key) {
        return Outcome.atOnce(() -> api.decide(bank, request, step.wireName(), key, new EmptyJson()));
    }

    /** @param reference of the payment that came back */
    Outcome returned(String bank, UUID request, String reference, UUID key) {
        return Outcome.atOnce(() -> api.returned(bank, request, key, new ReturnedPayoutJson(reference)));
    }
}
