package io.counterfoil.pricing;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What one file says.
 *
 * @param year of the paper that published the days, see {@link CalendarFile}
 * @param offDays by day: true for a day off, false for a weekend day on which people work (a make-up day); empty while the
 *     year is not published
 */
record CalendarYear(int year, SortedMap<LocalDate, Boolean> offDays) {

    boolean isPublished() {
        return !offDays.isEmpty();
    }
}
