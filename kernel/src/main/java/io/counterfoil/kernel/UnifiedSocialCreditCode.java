package io.counterfoil.kernel;

import java.util.regex.Pattern;

/** Identifier of a Chinese organisation. Source: GB 32100-2015; the check character is verified. */
public record UnifiedSocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** @throws IllegalArgumentException saying what is wrong with it */
    public UnifiedSocialCreditCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a unified social credit code has 18 of the characters " + ALPHABET);
        }
        char expected = checkCharacterOf(value.substring(0, LENGTH - 1));
        if (value.charAt(LENGTH - 1) != expected) {
            throw new IllegalArgumentException("check character of the unified social credit code must be " + expected);
        }
    }

    /** @param body the first 17 characters */
    public static char checkCharacterOf(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
