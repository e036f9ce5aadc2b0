package io.counterfoil.bank.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.pricing.PublishedCalendar;
import io.counterfoil.pricing.YearNotPublishedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarSettingTest {

    @Test
    void unsetNoYearIsPublishedAndTheSettingIsNamed() {
        PublishedCalendar calendar = new CalendarSetting(Optional.empty()).calendar();
        assertEquals(
                "the holidays of 2026 are not published: counterfoil.calendars is not set; name the folder of the "
                        + "calendar files",
                assertThrows(YearNotPublishedException.class, () -> calendar.isBusinessDay(LocalDate.of(2026, 3, 6)))
                        .getMessage());
    }

    @Test
    void setTheFolderIsRead(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("2026.json"),
                "{\"year\":2026,\"days\":[{\"name\":\"made up\",\"date\":\"2026-01-01\",\"isOffDay\":true}]}");
        assertTrue(new CalendarSetting(Optional.of(folder)).calendar().isPublished(2026));
    }

    @Test
    void aFileThatIsNotACalendarStopsTheStart(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2026.json"), "{\"year\":2025}");
        CalendarSetting setting = new CalendarSetting(Optional.of(folder));
        assertTrue(assertThrows(IllegalArgumentException.class, setting::calendar)
                .getMessage()
                .contains("2026.json: year must be 2026"));
    }
}
