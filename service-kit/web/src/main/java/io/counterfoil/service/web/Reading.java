package io.counterfoil.service.web;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.TokenRole;
import io.counterfoil.service.web.Authorisation.Whose;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every read takes from its request: who asks, which page, which filters. */
@ApplicationScoped
public class Reading {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");
    private static final Set<String> ORDERS = Set.of("ascending", "descending");

    private final Caller caller;
    private final RoutingContext request;

    public Reading(Caller caller, RoutingContext request) {
        this.caller = caller;
        this.request = request;
    }

    /** Who sees whatever is there, the table says; the prices of others are for the regulator's eyes only. */
    public Viewer viewer() {
        return new Viewer(
                caller.participant(),
                AuthorisationFilter.allowed(request).contains(Whose.ANY),
                caller.roles().contains(TokenRole.REGULATOR.wireName()));
    }

    /** When the caller's token expires. */
    public Instant tokenExpiry() {
        return caller.tokenExpiry();
    }

    public static PageWish page(@Nullable String limit, @Nullable String cursor) {
        return page(limit, cursor, false);
    }

    /** @param descending the newest first */
    public static PageWish page(@Nullable String limit, @Nullable String cursor, boolean descending) {
        return new PageWish(cursor(cursor, descending ? Cursor.END : Cursor.START), limit(limit));
    }

    /** What the parameter {@code order} asks for; ascending where it is missing. */
    public static boolean isDescending(@Nullable String order) {
        return "descending".equals(oneOf(ORDERS, "order", order));
    }

    private static int limit(@Nullable String limit) {
        return limit == null ? Page.LIMIT_DEFAULT : whole("limit", limit, 1, Page.LIMIT_MAX);
    }

    /** A whole number in digits alone; both bounds included. */
    public static int whole(String name, String text, int min, int max) {
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return (int) number;
            }
        }
        throw RefusedException.malformed(name, "a whole number from " + min + " to " + max);
    }

    private static Cursor cursor(@Nullable String cursor, Cursor first) {
        try {
            return cursor == null ? first : Cursor.parse(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RefusedException.malformed("cursor", "the nextCursor of the page before, unchanged");
        }
    }

    public static @Nullable UUID id(String name, @Nullable String text) {
        if (text != null && !CanonicalIds.isOne(text)) {
            throw RefusedException.malformed(name, "a UUID");
        }
        return text == null ? null : UUID.fromString(text);
    }

    public static @Nullable String oneOf(Set<String> allowed, String name, @Nullable String text) {
        if (text != null && !allowed.contains(text)) {
            throw RefusedException.malformed(
                    name, "one of " + allowed.stream().sorted().toList());
        }
        return text;
    }

    /** A day between the years 1900 and 9999; beyond them nothing of the trade is. */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // refused below, like a day that never was
        }
        throw RefusedException.malformed(name, "a day, as 2026-07-01");
    }

    public static @Nullable Currency currency(String name, @Nullable String text) {
        try {
            Currency currency = text == null ? null : Currency.getInstance(text);
            if (currency == null || currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // refused below, like one that has no amounts
        }
        throw RefusedException.malformed(name, "a code of ISO 4217, as CNY");
    }

    public static <T> T found(Optional<T> found, String what) {
        return found.orElseThrow(() -> RefusedException.notFound(what));
    }
}
