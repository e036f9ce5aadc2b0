package io.counterfoil.portal.tradedocument;

import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.tradedocument.TradeDocument.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the documents.
 *
 * @param state null for all
 * @param first whether it is the first page
 * @param next cursor of the next page; null on the last one
 */
public record ListView(
        List<TradeDocument> rows,
        @Nullable State state,
        boolean first,
        @Nullable String next,
        Attempt attempt) {

    public List<State> states() {
        return List.of(State.values());
    }

    /** Of the address of this list. */
    public String filter() {
        return state == null ? "" : state.wireName();
    }
}
