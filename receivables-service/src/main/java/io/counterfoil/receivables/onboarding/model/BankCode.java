package io.counterfoil.receivables.onboarding.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which bank, and which branch of it: a BIC (ISO 9362: 8 or 11 characters, a country of ISO 3166-1 in the fifth and sixth), or a CNAPS code of 12 digits: bank 3,
 * area 4, branch 4, check digit (GB/T 17710, ISO 7064 MOD 11,10).
 */
public record BankCode(String value) {

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?");
    private static final Pattern CNAPS = Pattern.compile("[0-9]{12}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws IllegalArgumentException saying what is wrong with it */
    public BankCode {
        if (CNAPS.matcher(value).matches()) {
            if (checkDigitOf(value) != value.charAt(11)) {
                throw new IllegalArgumentException("the check digit of the CNAPS code is wrong");
            }
        } else if (!BIC.matcher(value).matches()) {
            throw new IllegalArgumentException("a BIC of 8 or 11 characters, or a CNAPS code of 12 digits");
        } else if (!COUNTRIES.contains(value.substring(4, 6))) {
            throw new IllegalArgumentException("the fifth and sixth character of a BIC are a country");
        }
    }

    public boolean isBic() {
        return value.length() != 12;
    }

    private static char checkDigitOf(String code) {
        int product = 10;
        for (int i = 0; i < 11; i++) {
            int sum = (product + code.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
