package io.counterfoil.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday, without holidays, and labelled so: histories before 2024 have no holiday list to go by. */
public final class WeekdayCalendar implements BusinessCalendar {

    private static final int FIRST_YEAR_WITH_HOLIDAY_LISTS = 2024;

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public String label(LocalDate day) {
        return day.getYear() < FIRST_YEAR_WITH_HOLIDAY_LISTS
                ? "Monday to Friday (no holiday list before " + FIRST_YEAR_WITH_HOLIDAY_LISTS + ")"
                : "Monday to Friday (no holiday list installed)";
    }
}
