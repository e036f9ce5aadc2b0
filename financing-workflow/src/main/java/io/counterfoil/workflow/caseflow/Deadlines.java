package io.counterfoil.workflow.caseflow;

import io.counterfoil.pricing.PublishedCalendar;
import io.counterfoil.pricing.YearNotPublishedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Days as the diagrams' clocks want them. Where the calendar of a year is not published, plain days are counted: a reminder may
 * come a day early, and nothing is decided by it.
 */
@ApplicationScoped
public class Deadlines {

    private final PublishedCalendar calendar;

    Deadlines(PublishedCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A last day, with the clock that ticks daily from the business day before it.
     *
     * @param name of the variable of the day, such as {@code acceptBy}
     * @param chase of the variable of the clock, such as {@code acceptChase}
     */
    public Map<String, Object> chased(String name, String chase, LocalDate lastDay) {
        return Map.of(name, lastDay.toString(), chase, "R/" + businessDaysBefore(lastDay, 1) + "T00:00:00/P1D");
    }

    /** A last day, with the moment at which it is over. */
    public static Map<String, Object> over(String name, LocalDate lastDay) {
        return Map.of(name, lastDay.toString(), name + "Over", lastDay.plusDays(1) + "T00:00:00");
    }

    public LocalDate businessDaysAfter(LocalDate day, int days) {
        return reached(day, days, next -> calendar.nextOrSame(next.plusDays(1)), next -> next.plusDays(1));
    }

    public LocalDate businessDaysBefore(LocalDate day, int days) {
        return reached(day, days, calendar::previous, next -> next.minusDays(1));
    }

    /** How many business days are left; below zero, by how many it is over. */
    public int daysLeft(LocalDate today, LocalDate lastDay) {
        if (lastDay.isBefore(today)) {
            return Math.min(-1, -daysLeft(lastDay, today)); // also where none of the days between was a business day
        }
        try {
            return calendar.daysBetween(today, lastDay);
        } catch (YearNotPublishedException unknown) {
            return (int) Math.min(Integer.MAX_VALUE, lastDay.toEpochDay() - today.toEpochDay());
        }
    }

    private static LocalDate reached(
            LocalDate from, int days, UnaryOperator<LocalDate> business, UnaryOperator<LocalDate> plain) {
        LocalDate reached = from;
        for (int i = 0; i < days; i++) {
            try {
                reached = business.apply(reached);
            } catch (YearNotPublishedException unknown) {
                reached = plain.apply(reached);
            }
        }
        return reached;
    }
}
