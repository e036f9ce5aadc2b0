package io.counterfoil.portal.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.financing.FinancingApi.NewDocumentJson;
import io.counterfoil.portal.financing.FinancingApi.NewFinancingRequestJson;
import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class FinancingRequests {

    private final FinancingApi requests;

    FinancingRequests(@RestClient FinancingApi requests) {
        this.requests = requests;
    }

    /** Those of the user's participant, as supplier or as a bank that was asked, that are not at their end. */
    public Listing<FinancingRequest> open() {
        List<FinancingRequest> open = new ArrayList<>();
        boolean complete = true;
        for (FinancingRequest.State state : FinancingRequest.State.whileOpen()) {
            Listing<FinancingRequest> some = in(state);
            open.addAll(some.items());
            complete &= some.complete();
        }
        return new Listing<>(open, complete);
    }

    /** As far as the user may see them. */
    public Listing<FinancingRequest> in(FinancingRequest.State state) {
        Listing<FinancingApi.FinancingRequestJson> some =
                Listing.read(cursor -> requests.list(state.wireName(), Listing.PAGE, cursor));
        return new Listing<>(some.items().stream().map(FinancingRequest::of).toList(), some.complete());
    }

    public FinancingRequest get(UUID id) {
        return FinancingRequest.of(requests.get(id));
    }

    /** Asks banks for quotes; nothing is locked. */
    Outcome ask(UUID voucher, Money value, List<NewDocumentJson> documents, List<UUID> banks, UUID key) {
        NewFinancingRequestJson request = new NewFinancingRequestJson(voucher, MoneyJson.of(value), documents, banks);
        return Outcome.of(() -> requests.ask(key, request));
    }

    /** Takes a quote: the part is locked for that bank. */
    Outcome accept(UUID id, UUID quote, UUID key) {
        return Outcome.of(() -> requests.accept(id, key, new FinancingApi.QuoteAcceptanceJson(quote)));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> requests.withdraw(id, key, new EmptyJson()));
    }

    Outcome withdrawUndo(UUID id, UUID key) {
        return Outcome.of(() -> requests.withdrawUndo(id, key, new EmptyJson()));
    }

    Outcome sayNotReceived(UUID id, UUID key) {
        return Outcome.of(() -> requests.sayNotReceived(id, key, new EmptyJson()));
    }

    Outcome dispute(UUID id, UUID key) {
        return Outcome.of(() -> requests.dispute(id, key, new EmptyJson()));
    }

    /** Takes the voucher back from a bank that did not pay in time, or agrees to undo the sale with it. */
    Outcome undo(UUID id, UUID key) {
        return Outcome.of(() -> requests.undo(id, key, new EmptyJson()));
    }
}
