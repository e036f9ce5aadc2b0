package io.counterfoil.portal.voucher;

import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What somebody typed to search; it stands in the address, so that a search can be kept and sent. */
public class SearchForm {

    @RestQuery
    @Nullable
    String party;

    @RestQuery
    @Nullable
    String state;

    @RestQuery
    @Nullable
    String currency;

    @RestQuery
    @Nullable
    String amountFrom;

    @RestQuery
    @Nullable
    String amountTo;

    @RestQuery
    @Nullable
    String dueFrom;

    @RestQuery
    @Nullable
    String dueTo;

    @RestQuery
    @Nullable
    String changedFrom;

    @RestQuery
    @Nullable
    String changedTo;

    @RestQuery
    @Nullable
    String sort;

    /** By the name of the field; empty what was not typed. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("party", text(party));
        typed.put("state", text(state));
        typed.put("currency", text(currency));
        typed.put("amountFrom", text(amountFrom));
        typed.put("amountTo", text(amountTo));
        typed.put("dueFrom", text(dueFrom));
        typed.put("dueTo", text(dueTo));
        typed.put("changedFrom", text(changedFrom));
        typed.put("changedTo", text(changedTo));
        typed.put("sort", text(sort));
        return typed;
    }

    /** Address of the page of this search after a cursor; of the first one when it is empty. */
    String after(String cursor) {
        UriBuilder address = UriBuilder.fromPath("/search");
        typed().forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        Map<String, Object> values = new LinkedHashMap<>(typed());
        if (!cursor.isEmpty()) {
            values.put("cursor", cursor);
            address.queryParam("cursor", "{cursor}");
        }
        return address.buildFromMap(values).toString();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
