package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import io.counterfoil.kernel.VisibleText;
import org.jspecify.annotations.Nullable;

/** Text as a person will see it: short, and without anything that is not to be seen as it is. */
final class Texts {

    /** What a decoder puts in the place of bytes that are no character. */
    private static final char NOT_DECODED = '\uFFFD';

    private Texts() {}

    /** Without the spaces around it; line breaks inside are spaces. Null where there is nothing else. */
    static @Nullable String orNull(@Nullable String written, int charactersMax, String name, Place place) {
        String value = written == null ? "" : written.strip().replaceAll("[\\r\\n\\t]+ *", " ");
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > charactersMax) {
            throw place.refused(FileReason.TEXT_TOO_LONG, name, charactersMax);
        }
        if (VisibleText.firstUnseen(value).isPresent() || value.indexOf(NOT_DECODED) >= 0) {
            throw place.refused(FileReason.TEXT_UNREADABLE, name);
        }
        return value;
    }

    static String required(@Nullable String written, int charactersMax, String name, Place place) {
        String value = orNull(written, charactersMax, name, place);
        if (value == null) {
            throw place.refused(FileReason.TEXT_MISSING, name);
        }
        return value;
    }
}
