package io.counterfoil.messages.reading;

import io.counterfoil.documents.reading.XmlElement;
import io.counterfoil.messages.MessageReason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days as banks write them: with or without a time, fractions of a second and a zone. The day is taken as it is written: it is the
 * bank's, and a zone says nothing of the day on which the bank booked.
 */
final class Dates {

    private static final int CHARACTERS_MAX = 50;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2099;

    private Dates() {}

    /** Of an element with Dt or DtTm inside; null where it is missing, or has neither. */
    static @Nullable LocalDate dayOrNull(XmlElement parent, String name) {
        XmlElement choice = parent.find(name);
        if (choice == null) {
            return null;
        }
        XmlElement day = choice.find("Dt");
        if (day != null) {
            return day(day, DateTimeFormatter.ISO_DATE);
        }
        XmlElement moment = choice.find("DtTm");
        return moment == null ? null : day(moment, DateTimeFormatter.ISO_DATE_TIME);
    }

    private static LocalDate day(XmlElement element, DateTimeFormatter form) {
        String written = element.text(CHARACTERS_MAX);
        LocalDate day;
        try {
            // 24:00:00 is the end of a day, of the one that is written.
            day = Objects.requireNonNull(form.parse(written.replaceFirst("T24:00(:00(\\.0+)?)?", "T23:59:59"))
                    .query(TemporalQueries.localDate()));
        } catch (DateTimeException noDate) {
            throw element.place().refused(MessageReason.NOT_A_DATE, written);
        }
        if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
            throw element.place().refused(MessageReason.DATE_OUT_OF_RANGE, day, YEAR_MIN, YEAR_MAX);
        }
        return day;
    }
}
