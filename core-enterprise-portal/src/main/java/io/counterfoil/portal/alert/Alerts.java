package io.counterfoil.portal.alert;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.alert.AlertsApi.AlertJson;
import io.counterfoil.portal.alert.AlertsApi.NoteJson;
import io.counterfoil.portal.alert.AlertsView.Alert;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the bank's gateway. */
@ApplicationScoped
public class Alerts {

    private static final String OPEN = "open";
    private static final int PAGES_MAX = 5;
    private static final int OUR_FAULT = 500;

    private final AlertsApi api;

    Alerts(@RestClient AlertsApi api) {
        this.api = api;
    }

    /**
     * How many wait for a person, as far as one page tells; none where the gateway is away.
     *
     * @param bank as the gateway's addresses call it
     */
    public int open(String bank) {
        try {
            return api.list(bank, OPEN, Listing.PAGE, null).items().size();
        } catch (ServiceRefusal refusal) {
            if (refusal.status() >= OUR_FAULT) {
                return 0;
            }
            throw refusal;
        } catch (ProcessingException noAnswer) {
            return 0;
        }
    }

    AlertsView of(String bank, Attempt attempt) {
        Listing<AlertJson> found = Listing.read(cursor -> api.list(bank, OPEN, Listing.PAGE, cursor), PAGES_MAX);
        return new AlertsView(found.items().stream().map(Alerts::alert).toList(), found.complete(), attempt);
    }

    private static Alert alert(AlertJson shown) {
        return new Alert(
                shown.id(),
                shown.financingId(),
                DocumentKind.of(shown.documentKind()).orElseThrow(),
                shown.documentNumber(),
                shown.finding(),
                shown.stated() == null
                        ? null
                        : Money.parse(shown.stated().amount(), shown.stated().currency()),
                shown.lowered(),
                shown.foundAt());
    }

    Outcome acknowledge(String bank, UUID id, String note, UUID key) {
        return Outcome.atOnce(() -> api.acknowledge(bank, id, key, new NoteJson(note)));
    }
}
