package io.counterfoil.receivables.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.pricing.PublishedCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);

    @TempDir
    Path folder;

    private LastDays days;

    /** Off: 1 to 7 October. Worked instead: Saturday 10 October. 2027 is not published. */
    @BeforeEach
    void publish() throws IOException {
        StringBuilder off = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            off.append("{\"name\":\"x\",\"date\":\"2026-10-0" + day + "\",\"isOffDay\":true},");
        }
        Files.writeString(
                folder.resolve("2026.json"),
                "{\"year\":2026,\"papers\":[],\"days\":[" + off
                        + "{\"name\":\"x\",\"date\":\"2026-10-10\",\"isOffDay\":false}]}");
        days = new LastDays((day, kind) -> kind == DayPolicy.QUOTE_DAYS ? 5 : 10, PublishedCalendar.read(folder));
    }

    @Test
    void daysOffDoNotCountAndMakeUpDaysDo() {
        assertEquals(LocalDate.of(2026, 10, 9), days.from(FRIDAY, DayPolicy.QUOTE_DAYS));
        assertEquals(LocalDate.of(2026, 10, 15), days.from(FRIDAY, DayPolicy.CONFIRM_DAYS));
    }

    @Test
    void ofAYearThatIsNotPublishedMondayToFridayCount() {
        assertEquals(LocalDate.of(2027, 1, 6), days.from(LocalDate.of(2026, 12, 30), DayPolicy.QUOTE_DAYS));
    }

    @Test
    void theDayOnWhichItBeginsDoesNotCount() {
        assertEquals(LocalDate.of(2026, 9, 11), days.from(LocalDate.of(2026, 9, 4), DayPolicy.QUOTE_DAYS));
        assertEquals(LocalDate.of(2026, 9, 11), days.from(LocalDate.of(2026, 9, 5), DayPolicy.QUOTE_DAYS));
    }
}
