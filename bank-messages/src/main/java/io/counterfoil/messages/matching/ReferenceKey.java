package io.counterfoil.messages.matching;

import java.text.Normalizer;
import java.util.Locale;

/** A reference as it is compared: banks change capitals, spaces and the width of characters on the way. */
public final class ReferenceKey {

    private ReferenceKey() {}

    public static String of(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
