package io.counterfoil.kernel;

import java.math.BigInteger;
import java.util.Locale;

/** Two check digits at the end of a number (ISO 7064, MOD 97-10): any digit that is changed and any two neighbours that are swapped are found. */
public final class CheckDigits {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int CHECK_BASE = 98;

    private CheckDigits() {}

    /** @param digits at least one, and nothing else */
    public static String appendedTo(String digits) {
        int check = CHECK_BASE - new BigInteger(digits + "00").mod(MODULUS).intValue();
        return digits + String.format(Locale.ROOT, "%02d", check);
    }

    /** @param number digits and nothing else */
    public static boolean fit(String number) {
        return new BigInteger(number).mod(MODULUS).intValue() == 1;
    }
}
