package io.counterfoil.kernel;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Source: ISO 17442; the check digits (ISO 7064, MOD 97-10) are verified. */
public record LegalEntityIdentifier(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** @throws IllegalArgumentException saying what is wrong with it */
    public LegalEntityIdentifier {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an LEI has 18 capital letters or digits and 2 check digits");
        }
        if (remainder(value) != 1) {
            throw new IllegalArgumentException(
                    "check digits of the LEI must be " + checkDigitsOf(value.substring(0, 18)));
        }
    }

    /** @param body the first 18 characters */
    public static String checkDigitsOf(String body) {
        return String.format("%02d", 98 - remainder(body + "00"));
    }

    private static int remainder(String characters) {
        StringBuilder digits = new StringBuilder();
        characters.chars().forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
