package io.counterfoil.portal.recording;

import io.counterfoil.portal.payable.Payable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list.
 *
 * @param state null for all
 * @param after whether there are pages before this one
 * @param nextCursor null on the last page
 * @param maker whether the user can record a payable
 */
public record ListView(
        Payable.@Nullable State state,
        List<Row> rows,
        boolean after,
        @Nullable String nextCursor,
        boolean maker) {

    public record Row(Payable payable, String supplier) {}

    public List<Payable.State> states() {
        return List.of(Payable.State.values());
    }

    public boolean isShown(Payable.State one) {
        return one == state;
    }

    public String first() {
        return state == null ? "/payables" : "/payables?state=" + state.name();
    }

    /** Empty on the last page. */
    public String next() {
        return nextCursor == null
                ? ""
                : first() + (state == null ? "?" : "&") + "cursor="
                        + URLEncoder.encode(nextCursor, StandardCharsets.UTF_8);
    }
}
