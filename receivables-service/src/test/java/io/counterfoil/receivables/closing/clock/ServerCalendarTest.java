package io.counterfoil.receivables.closing.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerCalendarTest {

    /** Fourteen hours ahead and twelve behind it is never the same day. */
    @Test
    void theDayIsThatOfTheBusinessAndNotOfTheServer() {
        LocalDate east =
                new ServerCalendar(true, ZoneOffset.ofHours(14)).latest().orElseThrow();
        LocalDate west =
                new ServerCalendar(true, ZoneOffset.ofHours(-12)).latest().orElseThrow();
        assertTrue(east.isAfter(west), east + " and " + west);
    }

    @Test
    void whereHistoriesAreReplayedNoDayIsTooFarAhead() {
        assertEquals(Optional.empty(), new ServerCalendar(false, ZoneId.of("Asia/Shanghai")).latest());
    }
}
