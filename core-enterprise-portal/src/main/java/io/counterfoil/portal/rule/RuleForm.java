package io.counterfoil.portal.rule;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Amounts;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.rule.ConfirmationRule.Tier;
import io.counterfoil.portal.wording.RuleWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A proposal as it is typed.
 *
 * @param rows always {@link #TIERS_MAX}: the first from zero, and a further one counts only with an amount
 */
public record RuleForm(String currency, String effectiveFrom, List<Row> rows) {

    static final int TIERS_MAX = 5;
    private static final int CHECKERS_MAX = 5;
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD");

    /** @param number from 0 */
    public record Row(int number, String from, String checkers) {

        public boolean isFirst() {
            return number == 0;
        }

        public boolean isChosen(int count) {
            return checkers.equals(String.valueOf(count));
        }
    }

    static RuleForm empty() {
        return of("CNY", "", List.of(), List.of());
    }

    /** @param from of the second row on, as are {@code checkers} of the first on */
    static RuleForm of(String currency, String effectiveFrom, List<String> from, List<String> checkers) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < TIERS_MAX; number++) {
            String amount = number == 0 || number > from.size() ? "" : from.get(number - 1);
            rows.add(new Row(number, amount.strip(), number < checkers.size() ? checkers.get(number) : "1"));
        }
        return new RuleForm(CURRENCIES.contains(currency) ? currency : "CNY", effectiveFrom.strip(), rows);
    }

    public List<String> currencies() {
        return CURRENCIES;
    }

    public List<Integer> checkers() {
        return List.of(1, 2, 3, 4, CHECKERS_MAX);
    }

    Currency inCurrency() {
        return Currency.getInstance(currency);
    }

    /** Empty for what is no day. */
    Optional<LocalDate> day() {
        try {
            return effectiveFrom.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(effectiveFrom));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Complete where there are no {@link #mistakes}. */
    List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (Row row : rows) {
            Optional<Money> from =
                    row.isFirst() ? Optional.of(new Money(0, inCurrency())) : Amounts.read(row.from(), inCurrency());
            from.ifPresent(amount -> tiers.add(new Tier(amount, count(row))));
        }
        return tiers;
    }

    /** @param earliest from which day on the rule can count */
    Mistakes mistakes(LocalDate earliest, Formats formats, RuleWords words) {
        List<Mistake> mistakes = new ArrayList<>();
        if (day().filter(day -> !day.isBefore(earliest)).isEmpty()) {
            mistakes.add(new Mistake("effectiveFrom", words.wrongDay(formats.day(earliest), currency)));
        }
        Tier lower = new Tier(new Money(0, inCurrency()), count(rows.get(0)));
        for (Row row : rows.subList(1, TIERS_MAX)) {
            if (row.from().isEmpty()) {
                continue;
            }
            Optional<Money> from = Amounts.read(row.from(), inCurrency());
            if (from.isEmpty()) {
                mistakes.add(new Mistake("from-" + row.number(), words.wrongAmount()));
                continue;
            }
            if (!lower.from().isLessThan(from.get())) {
                mistakes.add(new Mistake("from-" + row.number(), words.notAbove(formats.amount(lower.from()))));
            }
            if (count(row) < lower.checkers()) {
                mistakes.add(new Mistake("checkers-" + row.number(), words.fewer(lower.checkers())));
            }
            lower = new Tier(from.get(), count(row));
        }
        return new Mistakes(mistakes);
    }

    /** What a browser cannot send counts as one. */
    private static int count(Row row) {
        return row.checkers().matches("[1-5]") ? Integer.parseInt(row.checkers()) : 1;
    }
}
