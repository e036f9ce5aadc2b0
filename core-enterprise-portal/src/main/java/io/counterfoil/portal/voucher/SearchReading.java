package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.wording.SearchWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the form of a search: either all of it, or what is wrong with each field. */
final class SearchReading {

    private static final int NAMES_MAX = 5;

    private final Map<String, String> typed;
    private final SearchWords words;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Sought sought;

    /** @param named gives the participants whose name has a text in it */
    SearchReading(SearchForm form, Function<String, List<Party>> named, SearchWords words) {
        this.typed = form.typed();
        this.words = words;
        SearchOrder order = SearchOrder.find(of("sort")).orElse(SearchOrder.DUE_SOONEST);
        Currency currency = currency();
        String amountFrom = amount("amountFrom", currency);
        String amountTo = amount("amountTo", currency);
        boolean needsCurrency = amountFrom != null || amountTo != null || order.isByAmount();
        LocalDate dueFrom = day("dueFrom");
        LocalDate changedFrom = day("changedFrom");
        sought = new Sought(
                party(named),
                state(),
                needsCurrency || !of("currency").isEmpty() ? currency.getCurrencyCode() : null,
                amountFrom,
                amountTo,
                dueFrom,
                last("dueTo", dueFrom),
                changedFrom,
                last("changedTo", changedFrom),
                order);
    }

    Mistakes mistakes() {
        return new Mistakes(mistakes);
    }

    Sought sought() {
        return sought;
    }

    private String of(String field) {
        return typed.getOrDefault(field, "");
    }

    private void wrong(String field, String sentence) {
        mistakes.add(new Mistake(field, sentence));
    }

    private @Nullable String state() {
        Optional<Piece.State> state = Piece.State.find(of("state"));
        if (!of("state").isEmpty() && state.isEmpty()) {
            wrong("state", words.stateUnknown());
        }
        return state.map(Piece.State::wireName).orElse(null);
    }

    private @Nullable UUID party(Function<String, List<Party>> named) {
        String wanted = of("party");
        if (wanted.isEmpty()) {
            return null;
        }
        List<Party> found = Party.meantBy(wanted, named.apply(wanted));
        if (found.size() == 1) {
            return found.get(0).id();
        }
        wrong(
                "party",
                found.isEmpty()
                        ? words.partyUnknown()
                        : words.partySeveral(found.stream()
                                .limit(NAMES_MAX)
                                .map(Party::nameAndId)
                                .collect(Collectors.joining(" / "))));
        return null;
    }

    private Currency currency() {
        try {
            return Currency.getInstance(of("currency").isEmpty() ? "CNY" : of("currency"));
        } catch (IllegalArgumentException unknown) {
            wrong("currency", words.currencyUnknown());
            return Currency.getInstance("CNY");
        }
    }

    private @Nullable String amount(String field, Currency currency) {
        if (of(field).isEmpty()) {
            return null;
        }
        Optional<Money> amount = Amounts.read(of(field), currency);
        if (amount.isEmpty()) {
            wrong(field, words.amountWrong(currency.getDefaultFractionDigits()));
        }
        return amount.map(Money::toDecimal).orElse(null);
    }

    private @Nullable LocalDate day(String field) {
        try {
            return of(field).isEmpty() ? null : LocalDate.parse(of(field));
        } catch (DateTimeParseException noDay) {
            wrong(field, words.dayWrong());
            return null;
        }
    }

    private @Nullable LocalDate last(String field, @Nullable LocalDate first) {
        LocalDate last = day(field);
        if (first != null && last != null && last.isBefore(first)) {
            wrong(field, words.lastBeforeFirst());
        }
        return last;
    }
}
