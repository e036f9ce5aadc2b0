package io.counterfoil.pricing;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chinese business days as the State Council publishes them, year by year: Monday to Friday without the days off, and the
 * weekend days on which people work instead (make-up days). A year that is not published is not guessed: every question
 * that needs a day of it ends with {@link YearNotPublishedException}, and a step asks for no day beyond its answer.
 *
 * <p>A paper may also name days of the December before. Until a year is published, the December before it is as the paper
 * of its own year has it.
 */
public final class PublishedCalendar {

    static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int FILES_MAX = 200;

    private final Set<Integer> years;
    private final HolidayCalendar days;

    private PublishedCalendar(List<CalendarYear> published, String remedy) {
        this.years = published.stream().map(CalendarYear::year).collect(Collectors.toUnmodifiableSet());
        this.days = new PublishedYears(years, days(published), remedy);
    }

    /**
     * Reads each file of the folder that is named by its year, such as 2026.json; others are left alone. A year whose file
     * has no days is not published, as one without a file.
     *
     * @throws IllegalArgumentException naming file and entry, when one is not as described in {@link CalendarFile}
     */
    public static PublishedCalendar read(Path folder) {
        List<CalendarYear> published = files(folder).stream()
                .map(file -> new CalendarFile(file).read())
                .filter(CalendarYear::isPublished)
                .toList();
        return new PublishedCalendar(
                published, "once they are, put the year's file into " + folder + " and start again");
    }

    /**
     * A calendar in which no year is published.
     *
     * @param remedy what to do about it, as a sentence for whoever runs the program
     */
    public static PublishedCalendar none(String remedy) {
        return new PublishedCalendar(List.of(), remedy);
    }

    /** Without asking for a day: whether the days of a year are known. */
    public boolean isPublished(int year) {
        return years.contains(year);
    }

    /** @throws YearNotPublishedException for a day of such a year */
    public boolean isBusinessDay(LocalDate day) {
        return days.isBusinessDay(day);
    }

    /** For people: which calendar judges this day; never throws. */
    public String label(LocalDate day) {
        return isPublished(day.getYear())
                ? "China, with the holidays and make-up days of " + day.getYear()
                : "China, holidays of " + day.getYear() + " not published";
    }

    /**
     * The first business day after a day.
     *
     * @throws YearNotPublishedException if the days up to it reach into such a year
     */
    public LocalDate next(LocalDate day) {
        return days.next(day);
    }

    /**
     * The day itself if it is a business day, otherwise the next one: "Following" in the 2006 ISDA Definitions, section
     * 4.12.
     *
     * @throws YearNotPublishedException if the days up to it reach into such a year
     */
    public LocalDate nextOrSame(LocalDate day) {
        return days.nextOrSame(day);
    }

    /**
     * The last business day before a day.
     *
     * @throws YearNotPublishedException if the days down to it reach into such a year
     */
    public LocalDate previous(LocalDate day) {
        return days.previous(day);
    }

    /**
     * How many business days there are from {@code from}, which is counted, to {@code to}, which is not.
     *
     * @throws YearNotPublishedException if one of these days is of such a year
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public int daysBetween(LocalDate from, LocalDate to) {
        return days.daysBetween(from, to);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(CalendarFile::isOne)
                    .sorted()
                    .limit(FILES_MAX + 1L)
                    .toList();
            if (files.size() > FILES_MAX) {
                throw new IllegalArgumentException(folder + " has more than " + FILES_MAX + " calendar files");
            }
            return files;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(folder + " is not a folder that can be read", unreadable);
        }
    }

    private static ImmutableHolidayCalendar days(List<CalendarYear> published) {
        SortedMap<LocalDate, Boolean> offDays = new TreeMap<>();
        for (CalendarYear year : published) {
            year.offDays().forEach((day, off) -> {
                Boolean before = offDays.put(day, off);
                if (before != null && !before.equals(off)) {
                    throw new IllegalArgumentException(
                            (year.year() - 1) + ".json and " + year.year() + ".json contradict each other on " + day);
                }
            });
        }
        return ImmutableHolidayCalendar.of(
                PublishedYears.ID, daysThatAre(true, offDays), WEEKEND, daysThatAre(false, offDays));
    }

    private static List<LocalDate> daysThatAre(boolean off, Map<LocalDate, Boolean> offDays) {
        return offDays.entrySet().stream()
                .filter(entry -> entry.getValue() == off)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Strata's steps ask for one day after the other; asked for a day of a year that is not published, this refuses. */
    private record PublishedYears(Set<Integer> years, ImmutableHolidayCalendar days, String remedy)
            implements HolidayCalendar {

        private static final HolidayCalendarId ID = HolidayCalendarId.of("China, as published");

        @Override
        public boolean isHoliday(LocalDate day) {
            if (!years.contains(day.getYear())) {
                throw new YearNotPublishedException(day.getYear(), remedy);
            }
            return days.isHoliday(day);
        }

        @Override
        public HolidayCalendarId getId() {
            return ID;
        }
    }
}
