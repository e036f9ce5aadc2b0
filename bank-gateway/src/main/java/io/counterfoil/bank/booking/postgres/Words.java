package io.counterfoil.bank.booking.postgres;

import java.util.Locale;

/** Constants as rows have them: {@code charges-deducted}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> of, String word) {
        return Enum.valueOf(of, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
