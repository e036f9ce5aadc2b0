package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of UBL, before ph-ubl sees them: it logs what it cannot read, whatever a stranger has written there. */
final class UblDates {

    private static final String BASIC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    private static final String ZONE = "(Z|[+-]\\d{2}:\\d{2})?";
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + ZONE);
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?" + ZONE);
    private static final int CHARACTERS_MAX = 40;

    private UblDates() {}

    /** UBL's naming rules: what ends in Date is a day, and what ends in Time is a time of day. */
    static void requireAll(XmlElement element) {
        if (element.namespace().equals(BASIC)) {
            String kind = element.name().toLowerCase(Locale.ROOT);
            if (kind.endsWith("date") && !isDay(element.text(CHARACTERS_MAX))) {
                throw refused(element, FileReason.NOT_A_DAY);
            }
            if (kind.endsWith("time")
                    && !TIME.matcher(element.text(CHARACTERS_MAX)).matches()) {
                throw refused(element, FileReason.NOT_A_TIME);
            }
        }
        element.children().forEach(UblDates::requireAll);
    }

    private static boolean isDay(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static RuntimeException refused(XmlElement element, FileReason reason) {
        return element.place().refused(reason, element.text(CHARACTERS_MAX));
    }
}
