package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.DocumentJson;
import io.counterfoil.portal.financing.FinancingApi.NewFinancingRequestJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class FinancingRequests {

    private final FinancingApi requests;
    private final String prefer;

    /** @param patience after which the page says that a command is being recorded */
    FinancingRequests(
            @RestClient FinancingApi requests,
            @ConfigProperty(name = "counterfoil.portal.patience", defaultValue = "2S") Duration patience) {
        this.requests = requests;
        this.prefer = "wait=" + patience.toSeconds();
    }

    /** Those of the user's participant, as supplier or as a bank that was asked, that are not at their end. */
    public Listing<FinancingRequest> open() {
        List<FinancingRequest> open = new ArrayList<>();
        boolean complete = true;
        for (FinancingRequest.State state : FinancingRequest.State.whileOpen()) {
            Listing<FinancingApi.FinancingRequestJson> some =
                    Listing.read(cursor -> requests.list(state.wireName(), Listing.PAGE, cursor));
            some.items().forEach(json -> open.add(FinancingRequest.of(json)));
            complete &= some.complete();
        }
        return new Listing<>(open, complete);
    }

    public FinancingRequest get(UUID id) {
        return FinancingRequest.of(requests.get(id));
    }

    /** Asks banks for quotes; nothing is locked. */
    Outcome ask(UUID voucher, Money value, List<DocumentJson> documents, List<UUID> banks, String key) {
        NewFinancingRequestJson request = new NewFinancingRequestJson(voucher, MoneyJson.of(value), documents, banks);
        return Outcome.of(() -> requests.ask(key, prefer, request));
    }

    /** Takes a quote: the part is locked for that bank. */
    Outcome accept(UUID id, UUID quote, String key) {
        return Outcome.of(() -> requests.accept(id, key, prefer, new FinancingApi.QuoteAcceptanceJson(quote)));
    }

    Outcome withdraw(UUID id, String key) {
        return Outcome.of(() -> requests.withdraw(id, key, prefer, new EmptyJson()));
    }

    /** Takes the voucher back from a bank that did not pay in time. */
    Outcome undo(UUID id, String key) {
        return Outcome.of(() -> requests.undo(id, key, prefer, new EmptyJson()));
    }
}
