package io.counterfoil.sandbox.identity;

/**
 * A password that a person can read and type on a telephone: four words of two syllables, {@code bamo-kitu-lesa-vino}. Each syllable is one of
 * 64, so there are 48 random bits: enough for people who are made up, on a machine of one's own.
 */
public final class TypedPassword {

    private static final String CONSONANTS = "bdfghjkmnprstvwz";
    private static final String VOWELS = "aeio";
    private static final int WORDS = 4;
    private static final int SYLLABLES = 2;

    private TypedPassword() {}

    /** @param random at least 8 bytes */
    public static String of(byte[] random) {
        StringBuilder password = new StringBuilder();
        for (int syllable = 0; syllable < WORDS * SYLLABLES; syllable++) {
            if (syllable > 0 && syllable % SYLLABLES == 0) {
                password.append('-');
            }
            int drawn = random[syllable] & 0xff;
            password.append(CONSONANTS.charAt(drawn % CONSONANTS.length()))
                    .append(VOWELS.charAt(drawn / CONSONANTS.length() % VOWELS.length()));
        }
        return password.toString();
    }
}
