package io.counterfoil.receivables.onboarding.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A small amount with a random reference, sent to an account: who can say both can read what arrives there.
 *
 * @param value minor units of the account's currency
 * @param reference six characters, none of which is taken for another
 */
public record MicroStatement(int value, String reference) {

    public static final int VALUE_MAX = 99;
    public static final int REFERENCE_LENGTH = 6;

    /** What can be guessed in three tries of 99 x 31^6 is nothing; more would only help whoever mistypes for ever. */
    public static final int TRIES_MAX = 3;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static MicroStatement draw(RandomGenerator random) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new MicroStatement(1 + random.nextInt(VALUE_MAX), reference.toString());
    }

    /** As a person reads it on a statement and types it in: in capital letters or not. */
    public boolean matches(long statedValue, String statedReference) {
        return statedValue == value && statedReference.toUpperCase(Locale.ROOT).equals(reference);
    }

    /** No log has it. */
    @Override
    public String toString() {
        return "a micro-statement";
    }
}
