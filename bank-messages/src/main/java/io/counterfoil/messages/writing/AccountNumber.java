package io.counterfoil.messages.writing;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Number of a bank account: an IBAN where its form and check digits say so (ISO 13616), otherwise the bank's own number. */
public record AccountNumber(String number) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9/.-]{1,34}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int COUNTRY_AND_CHECK = 4;

    public AccountNumber {
        number = number.replace(" ", "");
        if (!OTHER.matcher(number).matches()) {
            throw new IllegalArgumentException("an account number has 1 to 34 letters and figures: " + number);
        }
    }

    boolean isIban() {
        String upper = number.toUpperCase(Locale.ROOT);
        if (!upper.equals(number) || !IBAN.matcher(number).matches()) {
            return false;
        }
        StringBuilder figures = new StringBuilder();
        (number.substring(COUNTRY_AND_CHECK) + number.substring(0, COUNTRY_AND_CHECK))
                .chars()
                .forEach(character -> figures.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(figures.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
