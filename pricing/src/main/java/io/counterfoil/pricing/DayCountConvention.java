package io.counterfoil.pricing;

import com.opengamma.strata.basics.date.DayCount;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How many days a period has and how many a year, as in the 2006 ISDA Definitions, section 4.16, and under Strata's names.
 * Strata counts the days; it divides in floating point, so the division is left to whoever computes money.
 */
public enum DayCountConvention {
    ACT_360("Act/360", 360),
    ACT_365F("Act/365F", 365),
    /** Days of leap years over 366, others over 365. */
    ACT_ACT_ISDA("Act/Act ISDA", 365) {
        @Override
        YearFraction fractionOfYears(LocalDate from, LocalDate to) {
            long leap = daysInLeapYears(from, to);
            long others = days(from, to) - leap;
            return new YearFraction(others * 366 + leap * 365, 365L * 366);
        }
    },
    THIRTY_360_ISDA("30/360 ISDA", 360),
    THIRTY_E_360("30E/360", 360);

    private final String standardName;
    private final int daysOfYear;

    DayCountConvention(String standardName, int daysOfYear) {
        this.standardName = standardName;
        this.daysOfYear = daysOfYear;
    }

    /** @throws IllegalArgumentException naming those there are */
    public static DayCountConvention named(String name) {
        return Arrays.stream(values())
                .filter(convention -> convention.standardName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day count is named " + name + ": there are "
                        + Arrays.stream(values())
                                .map(DayCountConvention::standardName)
                                .collect(Collectors.joining(", "))));
    }

    /** Of ISDA and Strata, for instance Act/360. */
    public String standardName() {
        return standardName;
    }

    /**
     * @param from counts
     * @param to does not
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public int days(LocalDate from, LocalDate to) {
        return DayCount.of(standardName).days(from, to);
    }

    YearFraction fractionOfYears(LocalDate from, LocalDate to) {
        return new YearFraction(days(from, to), daysOfYear);
    }

    final long daysInLeapYears(LocalDate from, LocalDate to) {
        long days = 0;
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (Year.isLeap(year)) {
                LocalDate start = LocalDate.of(year, 1, 1);
                days += days(later(from, start), earlier(to, start.plusYears(1)));
            }
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
