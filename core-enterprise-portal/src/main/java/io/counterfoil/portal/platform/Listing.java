package io.counterfoil.portal.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items of a list from its first page on.
 *
 * @param complete false if there are more than were read
 */
public record Listing<T>(List<T> items, boolean complete) {

    public static final int PAGE = 200;

    /** 2,000 items: what a page can add up while somebody waits for it. */
    private static final int PAGES_MAX = 10;

    public Listing {
        items = List.copyOf(items);
    }

    /** @param pageAfter gives the page after a cursor; the first page for null */
    public static <T> Listing<T> read(Function<@Nullable String, ItemPage<T>> pageAfter) {
        return read(pageAfter, PAGES_MAX);
    }

    /** For what is read seldom and kept for all. */
    public static <T> Listing<T> read(Function<@Nullable String, ItemPage<T>> pageAfter, int pagesMax) {
        List<T> items = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < pagesMax; page++) {
            ItemPage<T> next = pageAfter.apply(cursor);
            items.addAll(next.items());
            cursor = next.nextCursor();
            if (cursor == null) {
                return new Listing<>(items, true);
            }
        }
        return new Listing<>(items, false);
    }
}
