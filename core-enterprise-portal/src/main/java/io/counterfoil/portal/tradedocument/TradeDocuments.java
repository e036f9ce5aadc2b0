package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.tradedocument.TradeDocument.State;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.DocumentJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class TradeDocuments {

    /** In a form; whoever has more finds the newest ones there. */
    private static final int CHOICE_MAX = 200;

    private final TradeDocumentsApi api;

    TradeDocuments(@RestClient TradeDocumentsApi api) {
        this.api = api;
    }

    /** Those of the user's company that a sale in this currency may rest on, the newest first. */
    public List<TradeDocument> choice(Currency currency) {
        return Stream.of(State.READY, State.IN_USE)
                .flatMap(state -> inState(state).stream())
                .filter(TradeDocument::mayBack)
                .filter(document -> document.details() != null
                        && document.details().amount().currency().equals(currency))
                .sorted(Comparator.comparing(TradeDocument::id).reversed())
                .limit(CHOICE_MAX)
                .toList();
    }

    private List<TradeDocument> inState(State state) {
        Listing<DocumentJson> all = Listing.read(cursor -> api.list(state.wireName(), Listing.PAGE, cursor));
        return all.items().stream().map(TradeDocument::of).toList();
    }
}
