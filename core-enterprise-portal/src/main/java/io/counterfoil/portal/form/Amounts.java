package io.counterfoil.portal.form;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.form.Mistakes.Mistake;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.wording.FormWords;
import io.counterfoil.portal.wording.Wording;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people type them. Nothing is rounded, and nothing is guessed: {@code 1500,50} is no amount. */
public final class Amounts {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private Amounts() {}

    /** Empty for what is none, zero, or more than {@code most}. */
    public static Optional<Money> readUpTo(Money most, String typed) {
        return read(typed, most.currency()).filter(value -> !value.isZero() && !most.isLessThan(value));
    }

    /** Empty for what is none or zero, and for a currency that does not exist. */
    public static Optional<Money> readAboveZero(String typed, String currency) {
        try {
            return read(typed, Currency.getInstance(currency)).filter(value -> !value.isZero());
        } catch (IllegalArgumentException noCurrency) {
            return Optional.empty();
        }
    }

    /** Why {@link #readUpTo} gives none. */
    public static Mistake mistake(String field, String typed, Money most, Formats formats) {
        FormWords words = Wording.form(formats.language());
        Optional<Money> read = read(typed, most.currency());
        if (typed.isBlank()) {
            return new Mistake(field, words.amountMissing());
        } else if (read.isEmpty()) {
            return new Mistake(field, words.amountMalformed(most.currency().getDefaultFractionDigits()));
        }
        return new Mistake(field, read.get().isZero() ? words.amountZero() : words.amountTooMuch(formats.amount(most)));
    }

    /** Empty for what is none, or has more decimals than the currency. {@code ４０，０００} is as good as {@code 40,000}. */
    public static Optional<Money> read(String typed, Currency currency) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!TYPED.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.parse(plain.replace(",", ""), currency.getCurrencyCode()));
        } catch (IllegalArgumentException tooLongOrTooFine) {
            return Optional.empty();
        }
    }
}
