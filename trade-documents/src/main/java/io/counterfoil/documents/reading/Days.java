package io.counterfoil.documents.reading;

import io.counterfoil.documents.FileReason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as files write them: 2026-07-01 or 20260701, and a time of day after it, which does not count. */
final class Days {

    private static final int CHARACTERS_MAX = 40;
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})([ T]?\\d{2}:?\\d{2}[0-9:.+Z-]*)?");
    /** Before that, nothing that is read here existed; after it, somebody mistyped. */
    private static final int YEAR_MIN = 2000;

    private static final int YEAR_MAX = 2099;

    private Days() {}

    static LocalDate day(XmlElement element) {
        return day(element.text(CHARACTERS_MAX), element.place());
    }

    static LocalDate day(String written, Place place) {
        Matcher form = FORM.matcher(written);
        if (form.matches()) {
            try {
                return plausible(
                        LocalDate.of(
                                Integer.parseInt(form.group(1)),
                                Integer.parseInt(form.group(3)),
                                Integer.parseInt(form.group(4))),
                        place);
            } catch (DateTimeException noSuchDay) {
                // Said below.
            }
        }
        throw place.refused(FileReason.NOT_A_DAY, written);
    }

    static LocalDate plausible(LocalDate day, Place place) {
        if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
            throw place.refused(FileReason.DAY_OUT_OF_RANGE, day, YEAR_MIN, YEAR_MAX);
        }
        return day;
    }
}
