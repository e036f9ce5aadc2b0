package io.counterfoil.receivables.governance;

import io.counterfoil.pricing.PublishedCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Until when somebody may act, counted in business days by the policy in force today. A last day is needed although a year is
 * not published yet; of such a year Monday to Friday count, so a day off in it is lost to whoever has to act.
 */
@ApplicationScoped
public class LastDays {

    private final DayPolicies policies;
    private final PublishedCalendar calendar;

    LastDays(DayPolicies policies, PublishedCalendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** @return the last day on which it still counts */
    public LocalDate from(LocalDate today, DayPolicy kind) {
        LocalDate day = today;
        for (int left = policies.inForceOn(today, kind); left > 0; left--) {
            day = nextBusinessDay(day);
        }
        return day;
    }

    private LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!counts(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean counts(LocalDate day) {
        return calendar.isPublished(day.getYear())
                ? calendar.isBusinessDay(day)
                : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
