package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.application.RefusedException;
import io.counterfoil.receivables.application.reading.PageWish;
import io.counterfoil.receivables.application.reading.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every read takes from its request: who asks, which page, which filters. */
@ApplicationScoped
class Reading {

    private final Caller caller;

    Reading(Caller caller) {
        this.caller = caller;
    }

    Viewer viewer() {
        Set<String> roles = caller.roles();
        boolean regulator = roles.contains("regulator");
        return new Viewer(caller.participant(), regulator || roles.contains("operator"), regulator);
    }

    static PageWish page(@Nullable String limit, @Nullable String cursor) {
        return new PageWish(cursor(cursor), limit(limit));
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return Page.LIMIT_DEFAULT;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > Page.LIMIT_MAX) {
            throw RefusedException.malformed("limit", "a whole number from 1 to " + Page.LIMIT_MAX);
        }
        return Integer.parseInt(limit);
    }

    private static Cursor cursor(@Nullable String cursor) {
        try {
            return cursor == null ? Cursor.START : Cursor.parse(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RefusedException.malformed("cursor", "the nextCursor of the page before, unchanged");
        }
    }

    static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw RefusedException.malformed(name, "a UUID");
        }
    }

    static @Nullable String oneOf(Set<String> allowed, String name, @Nullable String text) {
        if (text != null && !allowed.contains(text)) {
            throw RefusedException.malformed(
                    name, "one of " + allowed.stream().sorted().toList());
        }
        return text;
    }

    static <T> T found(Optional<T> found, String what) {
        return found.orElseThrow(() -> RefusedException.notFound(what));
    }
}
