package io.counterfoil.receivables.voucher.rest;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.voucher.SearchPlace;
import io.counterfoil.receivables.voucher.Sought;
import io.counterfoil.service.web.Reading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search, as they were written. */
class SearchQuery {

    private static final Set<String> SORTS =
            Arrays.stream(Sought.Sort.values()).map(Sought.Sort::wireName).collect(Collectors.toSet());

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

    @RestQuery
    @Nullable
    String order;

    Sought sought() {
        Currency currencyAsked = Reading.currency("currency", currency);
        if (currencyAsked == null && (amountFrom != null || amountTo != null || sort() == Sought.Sort.AMOUNT)) {
            throw RefusedException.malformed(
                    "currency", "required with an amount, as CNY: amounts of two currencies cannot be compared");
        }
        return new Sought(
                Reading.id("party", party),
                Reading.oneOf(VoucherReads.STATES, "state", state),
                currencyAsked,
                amount("amountFrom", amountFrom, currencyAsked),
                amount("amountTo", amountTo, currencyAsked),
                Reading.day("dueFrom", dueFrom),
                notBefore(Reading.day("dueFrom", dueFrom), "dueTo", Reading.day("dueTo", dueTo)),
                Reading.day("changedFrom", changedFrom),
                notBefore(Reading.day("changedFrom", changedFrom), "changedTo", Reading.day("changedTo", changedTo)),
                sort(),
                isDescending());
    }

    @Nullable
    SearchPlace after(@Nullable String cursor) {
        return cursor == null
                ? null
                : SearchPlace.parse(cursor, sort(), isDescending())
                        .orElseThrow(() -> RefusedException.malformed(
                                "cursor",
                                "the nextCursor of the page before, unchanged, with the same sort and order"));
    }

    private Sought.Sort sort() {
        String given = Reading.oneOf(SORTS, "sort", sort);
        return given == null ? Sought.Sort.DUE : Sought.Sort.of(given);
    }

    private boolean isDescending() {
        return Reading.isDescending(order);
    }

    private static @Nullable Long amount(String name, @Nullable String text, @Nullable Currency currency) {
        if (text == null || currency == null) {
            return null;
        }
        try {
            return Money.parse(text, currency.getCurrencyCode()).minorUnits();
        } catch (IllegalArgumentException | ArithmeticException noAmount) {
            throw RefusedException.malformed(name, "an amount of that currency, as 1234.56");
        }
    }

    private static @Nullable LocalDate notBefore(@Nullable LocalDate from, String name, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw RefusedException.malformed(name, "not before the first day of the search");
        }
        return to;
    }
}
