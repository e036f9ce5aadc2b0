package io.counterfoil.portal.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Percentages as people type them, with or without the sign. */
public final class Percentages {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,3}(\\.\\d{1,2})?)%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Percentages() {}

    /** From 0 to 10,000; empty for what is none, more than 100 or finer than a hundredth. */
    public static Optional<Integer> readBasisPoints(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!TYPED.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(plain.replace("%", ""));
        return percent.compareTo(WHOLE) > 0
                ? Optional.empty()
                : Optional.of(percent.movePointRight(2).intValueExact());
    }
}
