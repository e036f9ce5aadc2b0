package io.counterfoil.portal.banking;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has the gateway pay a settlement. It is a job that goes on by itself, and asking for it again goes on where it stands. */
@ApplicationScoped
class Executions {

    private static final int NOT_FOUND = 404;
    private static final int OUR_FAULT = 500;
    private static final String PENDING = "pending";

    private final ExecutionsApi api;

    Executions(@RestClient ExecutionsApi api) {
        this.api = api;
    }

    /** @param bank as the gateway's addresses call it */
    Outcome execute(String bank, UUID settlement, UUID key) {
        return Outcome.atOnce(
                () -> api.execute(bank, settlement, key, new EmptyJson()),
                stands -> stands.state().equals(PENDING) ? new Outcome.Pending() : new Outcome.Done(null));
    }

    Execution of(String bank, UUID settlement) {
        try {
            boolean pending = api.get(bank, settlement).state().equals(PENDING);
            return Execution.in(pending ? Execution.State.RUNNING : Execution.State.DONE);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Execution.in(Execution.State.NOT_ASKED);
            }
            return refusal.status() >= OUR_FAULT
                    ? Execution.in(Execution.State.UNKNOWN)
                    : new Execution(Execution.State.REFUSED, refusal);
        } catch (ProcessingException noAnswer) {
            return Execution.in(Execution.State.UNKNOWN);
        }
    }
}
