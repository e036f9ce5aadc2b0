package io.counterfoil.portal.banking;

import io.counterfoil.portal.banking.DecisionsApi.ReturnedPayoutJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the bank's gateway, which signs with the bank's own key and answers when the chain has it. */
@ApplicationScoped
class Decisions {

    private static final int OUR_FAULT = 500;

    private final DecisionsApi api;

    Decisions(@RestClient DecisionsApi api) {
        this.api = api;
    }

    /** @param bank as the gateway's addresses call it */
    Outcome decide(String bank, UUID request, Step step, UUID key) {
        return outcome(() -> api.decide(bank, request, step.wireName(), key, new EmptyJson()));
    }

    /** @param reference of the payment that came back */
    Outcome returned(String bank, UUID request, String reference, UUID key) {
        return outcome(() -> api.returned(bank, request, key, new ReturnedPayoutJson(reference)));
    }

    private static Outcome outcome(Runnable call) {
        try {
            call.run();
            return new Outcome.Done(null);
        } catch (ServiceRefusal refusal) {
            return refusal.status() >= OUR_FAULT ? new Outcome.Unknown() : new Outcome.Refused(refusal);
        } catch (ProcessingException noAnswer) {
            return new Outcome.Unknown();
        }
    }
}
