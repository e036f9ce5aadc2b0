package io.counterfoil.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a made-up 2026: 14 February, a Saturday, is worked; 16 to 18 February are off. */
class DiscountPeriodTest {

    private PublishedCalendar calendar;

    @BeforeEach
    void calendar(@TempDir Path folder) {
        CalendarFiles.write(folder, 2026, "2026-02-14 on", "2026-02-16 off", "2026-02-17 off", "2026-02-18 off");
        calendar = PublishedCalendar.read(folder);
    }

    @Test
    void businessDaysStayAsTheyAre() {
        DiscountPeriod period = period("2026-02-14", "2026-03-02");
        assertEquals(new PaymentDay.Known(day("2026-02-14"), day("2026-02-14")), period.arrival());
        assertEquals(16, period.days());
    }

    @Test
    void bothEndsMoveToTheFollowingBusinessDay() {
        DiscountPeriod period = period("2026-02-15", "2026-03-01"); // both Sundays
        assertEquals(new PaymentDay.Known(day("2026-02-15"), day("2026-02-19")), period.arrival());
        assertEquals(new PaymentDay.Known(day("2026-03-01"), day("2026-03-02")), period.repayment());
        assertEquals(11, period.days());
    }

    @Test
    void payoutAndDueDayInOneHolidayAreOneDay() {
        assertEquals(0, period("2026-02-15", "2026-02-17").days());
    }

    @Test
    void anEndInAYearThatIsNotPublishedIsCountedAsAgreedAndSaysSo() {
        DiscountPeriod period = period("2026-12-30", "2027-01-02"); // a Saturday
        assertEquals(new PaymentDay.Known(day("2026-12-30"), day("2026-12-30")), period.arrival());
        assertEquals(3, period.days());
        PaymentDay.NotKnown notKnown = assertInstanceOf(PaymentDay.NotKnown.class, period.repayment());
        assertEquals(2027, notKnown.year());
        assertEquals(day("2027-01-02"), notKnown.counted());
        assertTrue(
                notKnown.inWords().startsWith("a day that is not known (the holidays of 2027 are not published: "),
                notKnown.inWords());
    }

    @Test
    void noPeriodRunsBackwardsWhateverIsPublished() {
        for (LocalDate payout = day("2026-12-20"); payout.isBefore(day("2027-01-10")); payout = payout.plusDays(1)) {
            for (int days = 0; days < 20; days++) {
                assertTrue(DiscountPeriod.of(payout, payout.plusDays(days), calendar)
                                .days()
                        >= 0);
            }
        }
    }

    private DiscountPeriod period(String payout, String due) {
        return DiscountPeriod.of(day(payout), day(due), calendar);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
