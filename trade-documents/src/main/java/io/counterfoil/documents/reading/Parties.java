package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import io.counterfoil.documents.PartyIdentifier;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Numbers of parties and documents, checked where they stand. */
final class Parties {

    private static final Pattern LIKE_A_USCC = Pattern.compile("[0-9A-Z]{18}");

    private Parties() {}

    static PartyIdentifier identifier(String scheme, String value, Place place) {
        return valid(written -> new PartyIdentifier(scheme, written), value, place);
    }

    /** @param value makes a value, or says what is wrong with what is written here */
    static <T> T valid(Function<String, T> value, String written, Place place) {
        try {
            return value.apply(written);
        } catch (IllegalArgumentException wrong) {
            throw place.refused(FileReason.NUMBER_WRONG, written, String.valueOf(wrong.getMessage()));
        }
    }

    /** Of a Chinese taxpayer: who has 18 characters is an organisation, and they are checked; older and other taxpayers have 15 to 20. */
    static PartyIdentifier chinese(String value, Place place) {
        return identifier(
                LIKE_A_USCC.matcher(value).matches() ? PartyIdentifier.USCC : PartyIdentifier.CHINA_TAXPAYER,
                value,
                place);
    }
}
