package io.counterfoil.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedCalendarTest {

    /** A Wednesday; 2025-12-27 is a Saturday. */
    private static final LocalDate LAST_OF_2025 = LocalDate.of(2025, 12, 31);

    @TempDir
    Path folder;

    @Test
    void aPaperMayNameDaysOfTheDecemberBefore() {
        CalendarFiles.write(folder, 2025, "2025-01-01 off");
        assertTrue(read().isBusinessDay(LAST_OF_2025), "as its own year's paper has it");
        CalendarFiles.write(folder, 2026, "2025-12-27 on", "2025-12-31 off", "2026-01-01 off");
        PublishedCalendar calendar = read();
        assertFalse(calendar.isBusinessDay(LAST_OF_2025));
        assertTrue(calendar.isBusinessDay(LocalDate.of(2025, 12, 27)));
        assertEquals(LocalDate.of(2026, 1, 2), calendar.next(LocalDate.of(2025, 12, 30)));
    }

    @Test
    void aDecemberAloneDoesNotPublishItsYear() {
        CalendarFiles.write(folder, 2026, "2025-12-31 off", "2026-01-01 off");
        assertThrows(YearNotPublishedException.class, () -> read().isBusinessDay(LAST_OF_2025));
    }

    @Test
    void aYearBetweenTwoOthersMayBeMissing() {
        CalendarFiles.write(folder, 2024, "2024-01-01 off");
        CalendarFiles.writeText(folder, 2025, "{\"year\":2025}");
        CalendarFiles.write(folder, 2026, "2026-01-01 off");
        PublishedCalendar calendar = read();
        assertEquals(LocalDate.of(2024, 12, 31), calendar.next(LocalDate.of(2024, 12, 30)));
        assertEquals(
                2025,
                assertThrows(YearNotPublishedException.class, () -> calendar.next(LocalDate.of(2024, 12, 31)))
                        .year());
        assertEquals(
                2025,
                assertThrows(YearNotPublishedException.class, () -> calendar.previous(LocalDate.of(2026, 1, 2)))
                        .year());
    }

    @Test
    void withoutACalendarNoYearIsPublished() {
        PublishedCalendar none = PublishedCalendar.none("name a folder");
        assertEquals(
                "the holidays of 2025 are not published: name a folder",
                assertThrows(YearNotPublishedException.class, () -> none.isBusinessDay(LAST_OF_2025))
                        .getMessage());
        assertThrows(YearNotPublishedException.class, () -> none.nextOrSame(LAST_OF_2025));
    }

    @Test
    void aDayBeforeItsStartIsNoPeriod() {
        CalendarFiles.write(folder, 2025, "2025-01-01 off");
        assertThrows(IllegalArgumentException.class, () -> read().daysBetween(LAST_OF_2025, LAST_OF_2025.minusDays(1)));
    }

    @Test
    void otherFilesAreLeftAlone() throws Exception {
        CalendarFiles.write(folder, 2025, "2025-01-01 off");
        Files.writeString(folder.resolve("README.md"), "not a calendar");
        Files.writeString(folder.resolve("schema.json"), "{}");
        assertTrue(read().isPublished(2025));
    }

    @Test
    void aFileThatIsNotAsDescribedIsRefusedWithItsEntry() {
        String day = "{\"name\":\"x\",\"date\":\"2025-01-01\",\"isOffDay\":true}";
        refused("2025.json: line 1: not JSON", "{\"year\":2025");
        refused("2025.json: line 1: not JSON", "{\"year\":2025} more");
        refused("2025.json: line 1: not JSON", "{\"year\":2025,\"year\":2025}");
        refused("2025.json: the file must be an object", "[]");
        refused("2025.json: the file has an unknown field: holidays", "{\"year\":2025,\"holidays\":[]}");
        refused("2025.json: year must be 2025, as the file is named", "{\"year\":2026}");
        refused("2025.json: year must be 2025, as the file is named", "{\"year\":\"2025\"}");
        refused("2025.json: papers must be a list", "{\"year\":2025,\"papers\":\"\"}");
        refused("2025.json: papers must be addresses", "{\"year\":2025,\"papers\":[1]}");
        refused("2025.json: days must be a list", "{\"year\":2025,\"days\":{}}");
        refused("2025.json: days[1] must be an object", days(day + ",1"));
        refused("2025.json: days[1].date 2025-01-01 is there twice", days(day + "," + day));
        refused("2025.json: days[0] has an unknown field: off", days(day.replace("isOffDay", "off")));
        refused("2025.json: days[0].name must be a text", days(day.replace("\"x\"", "1")));
        refused("2025.json: days[0].isOffDay must be true or false", days(day.replace("true", "\"true\"")));
        refused("2025.json: days[0].date must be a day", days(day.replace("2025-01-01", "2025-02-29")));
        refused("2025.json: days[0].date must be a day", days(day.replace("\"2025-01-01\"", "20250101")));
        refused(
                "2025.json: days[0].date 2026-01-01 is neither of 2025 nor of the December before",
                days(day.replace("2025", "2026")));
        refused(
                "2025.json: days[0].date 2024-11-30 is neither of 2025 nor of the December before",
                days(day.replace("2025-01-01", "2024-11-30")));
        refused("2025.json: days[0].isOffDay 2025-01-01 is no weekend day", days(day.replace("true", "false")));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        refused("2025.json: the file has more than 65536 bytes", " ".repeat(65_537));
        String day = "{\"name\":\"x\",\"date\":\"2025-01-01\",\"isOffDay\":true}";
        refused("2025.json: days has 201 entries, at most 200", days(day + ("," + day).repeat(200)));
    }

    @Test
    void twoPapersMayNotContradictEachOther() {
        CalendarFiles.write(folder, 2025, "2025-12-27 on");
        CalendarFiles.write(folder, 2026, "2025-12-27 off");
        assertEquals(
                "2025.json and 2026.json contradict each other on 2025-12-27",
                assertThrows(IllegalArgumentException.class, this::read).getMessage());
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Path missing = folder.resolve("missing");
        assertEquals(
                missing + " is not a folder that can be read",
                assertThrows(IllegalArgumentException.class, () -> PublishedCalendar.read(missing))
                        .getMessage());
    }

    private PublishedCalendar read() {
        return PublishedCalendar.read(folder);
    }

    private static String days(String days) {
        return "{\"year\":2025,\"days\":[" + days + "]}";
    }

    private void refused(String sentence, String text) {
        CalendarFiles.writeText(folder, 2025, text);
        String message = assertThrows(IllegalArgumentException.class, this::read, sentence)
                .getMessage();
        assertTrue(message.startsWith(folder.resolve(sentence).toString()), message);
    }
}
