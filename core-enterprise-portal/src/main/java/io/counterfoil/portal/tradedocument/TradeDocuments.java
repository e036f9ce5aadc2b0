package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.ItemPage;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.tradedocument.TradeDocument.State;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.DocumentJson;
import io.counterfoil.portal.tradedocument.TradeDocumentsApi.ReasonJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class TradeDocuments {

    /** In a form. Whoever has more of one state than a listing reads finds the newest of the oldest there. */
    private static final int CHOICE_MAX = 200;

    private static final int PAGE = 50;

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

    /** @param cursor of the page; null for the first one */
    ItemPage<TradeDocument> page(@Nullable State state, @Nullable String cursor) {
        ItemPage<DocumentJson> found = api.list(state == null ? null : state.wireName(), PAGE, cursor);
        return new ItemPage<>(found.items().stream().map(TradeDocument::of).toList(), found.nextCursor());
    }

    /** One of the user's company. */
    TradeDocument get(UUID id) {
        return TradeDocument.of(api.get(id));
    }

    byte[] file(UUID id) {
        return api.file(id);
    }

    Outcome upload(UUID key, byte[] file) {
        return Outcome.of(() -> api.upload(key, file));
    }

    /** Without a file. */
    Outcome type(UUID key, TypedForm form) {
        return Outcome.of(() -> api.type(key, form.toJson()));
    }

    /** What a file says, or what was typed wrongly. */
    Outcome describe(UUID id, UUID key, TypedForm form) {
        return Outcome.of(() -> api.describe(id, key, form.toJson()));
    }

    Outcome putAside(UUID id, UUID key, String reason) {
        return Outcome.of(() -> api.putAside(id, key, new ReasonJson(reason)));
    }

    private List<TradeDocument> inState(State state) {
        Listing<DocumentJson> all = Listing.read(cursor -> api.list(state.wireName(), Listing.PAGE, cursor));
        return all.items().stream().map(TradeDocument::of).toList();
    }
}
