package io.counterfoil.pricing;

import static io.counterfoil.pricing.DayCountConvention.ACT_360;
import static io.counterfoil.pricing.DayCountConvention.ACT_365F;
import static io.counterfoil.pricing.DayCountConvention.ACT_ACT_ISDA;
import static io.counterfoil.pricing.DayCountConvention.THIRTY_360_ISDA;
import static io.counterfoil.pricing.DayCountConvention.THIRTY_E_360;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.opengamma.strata.basics.date.DayCount;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DayCountConventionTest {

    /** ISDA, "EMU and Market Conventions: Recent Developments" (1998), its examples of actual/actual under ISDA's rule. */
    @Example
    void actualActualIsAsInIsdasExamples() {
        actualActual("2003-11-01", "2004-05-01", 61, 121);
        actualActual("1999-02-01", "1999-07-01", 150, 0);
        actualActual("1999-07-01", "2000-07-01", 184, 182);
        actualActual("2002-08-15", "2003-07-15", 334, 0);
        actualActual("2003-07-15", "2004-01-15", 170, 14);
        actualActual("1999-07-30", "2000-01-30", 155, 29);
        actualActual("2000-01-30", "2000-06-30", 0, 152);
        actualActual("1999-11-30", "2000-04-30", 32, 120);
    }

    /** By the formulas of the 2006 ISDA Definitions, section 4.16 (f) and (g); the periods are those of ISDA's table of 2008. */
    @Example
    void thirtyOver360IsAsInIsdasTable() {
        thirty("2006-08-20", "2007-02-20", 180, 180);
        thirty("2006-02-28", "2006-08-31", 183, 182);
        thirty("2006-08-31", "2007-02-28", 178, 178);
        thirty("2007-08-31", "2008-02-29", 179, 179);
        thirty("2008-02-29", "2008-08-31", 182, 181);
        thirty("2006-01-31", "2006-02-28", 28, 28);
        thirty("2006-02-14", "2006-02-28", 14, 14);
        thirty("2006-09-30", "2006-10-31", 30, 30);
        thirty("2006-10-31", "2006-11-28", 28, 28);
        thirty("2008-02-28", "2008-08-31", 183, 182);
    }

    @Example
    void actualDaysAreThoseOfTheCalendar() {
        assertEquals(new YearFraction(184, 360), fraction(ACT_360, "2006-08-20", "2007-02-20"));
        assertEquals(new YearFraction(182, 365), fraction(ACT_365F, "2007-08-31", "2008-02-29"));
        assertEquals(new YearFraction(366, 365), fraction(ACT_365F, "2000-01-01", "2001-01-01"));
    }

    @Example
    void eachIsFoundByItsNameAndNoOther() {
        for (DayCountConvention convention : DayCountConvention.values()) {
            assertEquals(convention, DayCountConvention.named(convention.standardName()));
        }
        assertEquals(
                "no day count is named Act/252: there are Act/360, Act/365F, Act/Act ISDA, 30/360 ISDA, 30E/360",
                assertThrows(IllegalArgumentException.class, () -> DayCountConvention.named("Act/252"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> DayCountConvention.named("act/360"));
    }

    @Example
    void aPeriodDoesNotRunBackwards() {
        for (DayCountConvention convention : DayCountConvention.values()) {
            assertThrows(IllegalArgumentException.class, () -> fraction(convention, "2026-01-02", "2026-01-01"));
        }
    }

    @Property
    void theExactFractionIsStratasRoundedOne(
            @ForAll DayCountConvention convention,
            @ForAll @IntRange(min = 0, max = 20_000) int start,
            @ForAll @IntRange(min = 0, max = 4_000) int length) {
        LocalDate from = LocalDate.of(1996, 1, 1).plusDays(start);
        LocalDate to = from.plusDays(length);
        YearFraction exact = convention.fractionOfYears(from, to);
        assertEquals(
                DayCount.of(convention.standardName()).yearFraction(from, to),
                (double) exact.numerator() / exact.denominator(),
                1e-12);
    }

    private static void actualActual(String from, String to, long days, long daysOfLeapYears) {
        long numerator = days * 366 + daysOfLeapYears * 365;
        assertEquals(new YearFraction(numerator, 365 * 366), fraction(ACT_ACT_ISDA, from, to));
    }

    private static void thirty(String from, String to, long days, long daysOfEurobonds) {
        assertEquals(new YearFraction(days, 360), fraction(THIRTY_360_ISDA, from, to));
        assertEquals(new YearFraction(daysOfEurobonds, 360), fraction(THIRTY_E_360, from, to));
    }

    private static YearFraction fraction(DayCountConvention convention, String from, String to) {
        return convention.fractionOfYears(LocalDate.parse(from), LocalDate.parse(to));
    }
}
