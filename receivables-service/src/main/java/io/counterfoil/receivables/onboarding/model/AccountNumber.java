package io.counterfoil.receivables.onboarding.model;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Number of a bank account: an IBAN (ISO 13616: a country of the {@link IbanRegistry}, its length, check digits ISO 7064 MOD 97-10), or a domestic number of 6 to 32 digits. Written out by {@link #value()} alone,
 * so that no log has it by accident.
 */
public record AccountNumber(String value) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
    /** 02 to 98, as they are computed; 00, 01 and 99 would leave the same remainder as 97, 98 and 02. */
    private static final Pattern CHECK_DIGITS = Pattern.compile("..(0[2-9]|[1-8][0-9]|9[0-8]).*");

    private static final Pattern DOMESTIC = Pattern.compile("[0-9]{6,32}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int SHOWN = 4;

    /** @throws IllegalArgumentException saying what is wrong with it */
    public AccountNumber {
        if (IBAN.matcher(value).matches()) {
            IbanRegistry.requireLength(value);
            if (!CHECK_DIGITS.matcher(value).matches() || remainder(value) != 1) {
                throw new IllegalArgumentException("the check digits of the IBAN are wrong");
            }
        } else if (!DOMESTIC.matcher(value).matches()) {
            throw new IllegalArgumentException("an IBAN without blanks, or 6 to 32 digits");
        }
    }

    public boolean isIban() {
        return IBAN.matcher(value).matches();
    }

    /** As lists show it: the last four characters. */
    public String masked() {
        return maskedOf(value);
    }

    /** Of a number that was taken once, whatever would be refused today. */
    public static String maskedOf(String taken) {
        return "****" + taken.substring(taken.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
