package io.counterfoil.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the State Council published for 2024 to 2026; 2027 is not published. */
class RealCalendarsTest {

    private Path folder;
    private PublishedCalendar calendar;

    @BeforeEach
    void read() {
        folder = CalendarFiles.real();
        calendar = PublishedCalendar.read(folder);
    }

    @Test
    void eachEntryOfEachFileIsKept() throws IOException {
        int entries = 0;
        for (int year = 2024; year <= 2026; year++) {
            for (Map.Entry<LocalDate, Boolean> entry : entries(year).entrySet()) {
                assertEquals(!entry.getValue(), calendar.isBusinessDay(entry.getKey()), entry.toString());
                entries++;
            }
        }
        assertEquals(36 + 33 + 39, entries);
    }

    @Test
    void eachOtherDayIsAsItsWeekdaySays() throws IOException {
        for (int year = 2024; year <= 2026; year++) {
            Map<LocalDate, Boolean> entries = entries(year);
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                if (!entries.containsKey(day)) {
                    boolean weekend =
                            day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                    assertEquals(!weekend, calendar.isBusinessDay(day), day.toString());
                }
            }
        }
    }

    @Test
    void theBusinessDaysOfAYearAreThoseCountedByHand() {
        // Weekdays of the year, less the days off that are weekdays, plus the make-up days.
        assertEquals(262 - 19 + 8, daysOf(2024));
        assertEquals(261 - 18 + 5, daysOf(2025));
        assertEquals(261 - 19 + 6, calendar.daysBetween(day("2026-01-01"), day("2026-12-31")) + 1);
    }

    @Test
    void peopleWorkOnMakeUpDays() {
        for (String makeUpDay : List.of(
                "2024-02-04",
                "2024-10-12",
                "2025-01-26",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-10-10")) {
            assertTrue(calendar.isBusinessDay(day(makeUpDay)), makeUpDay);
        }
        assertEquals(day("2026-02-14"), calendar.next(day("2026-02-13")));
        assertEquals(day("2026-02-24"), calendar.next(day("2026-02-14")), "after the Spring Festival");
        assertEquals(day("2026-02-14"), calendar.previous(day("2026-02-24")));
    }

    @Test
    void aYearThatIsNotPublishedBlocksOnlyWhatNeedsIt() {
        assertFalse(calendar.isPublished(2027));
        assertEquals(day("2026-12-31"), calendar.next(day("2026-12-30")));
        assertEquals(day("2026-12-31"), calendar.nextOrSame(day("2026-12-31")));
        assertEquals(2027, blocked(() -> calendar.next(day("2026-12-31"))));
        assertEquals(2027, blocked(() -> calendar.isBusinessDay(day("2027-01-01"))));
        assertEquals(2027, blocked(() -> calendar.previous(day("2027-03-01"))));
        assertEquals(2027, blocked(() -> calendar.daysBetween(day("2026-12-01"), day("2027-01-02"))));
        assertEquals(23, calendar.daysBetween(day("2026-12-01"), day("2027-01-01")), "the end is not asked for");
        assertEquals(day("2026-12-31"), calendar.previous(day("2027-01-01")));
        assertEquals(2023, blocked(() -> calendar.previous(day("2024-01-01"))));
    }

    @Test
    void theRefusalSaysWhichYearAndWhatToDo() {
        YearNotPublishedException refused =
                assertThrows(YearNotPublishedException.class, () -> calendar.isBusinessDay(day("2027-02-01")));
        assertEquals(
                "the holidays of 2027 are not published: once they are, put the year's file into " + folder
                        + " and start again",
                refused.getMessage());
        assertEquals("China, holidays of 2027 not published", calendar.label(day("2027-02-01")));
        assertEquals("China, with the holidays and make-up days of 2026", calendar.label(day("2026-02-01")));
    }

    private int daysOf(int year) {
        return calendar.daysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static int blocked(Runnable question) {
        return assertThrows(YearNotPublishedException.class, question::run).year();
    }

    private Map<LocalDate, Boolean> entries(int year) throws IOException {
        Map<LocalDate, Boolean> entries = new HashMap<>();
        for (JsonNode entry : new ObjectMapper()
                .readTree(folder.resolve(year + ".json").toFile())
                .get("days")) {
            entries.put(
                    LocalDate.parse(entry.get("date").asText()),
                    entry.get("isOffDay").asBoolean());
        }
        return entries;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
