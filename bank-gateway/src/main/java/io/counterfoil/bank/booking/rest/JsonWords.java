package io.counterfoil.bank.booking.rest;

import java.util.Locale;

/** Constants as the API has them: {@code charges-deducted}. */
final class JsonWords {

    private JsonWords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
