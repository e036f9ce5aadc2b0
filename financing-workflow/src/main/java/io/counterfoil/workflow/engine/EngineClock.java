package io.counterfoil.workflow.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's clock shows the business date, at the time of day it is: one for the whole process. */
final class EngineClock {

    static final ZoneId ZONE = ZoneId.systemDefault();

    private static final int DAY_LENGTH = "2026-07-01".length();

    private EngineClock() {}

    static void show(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(LocalTime.now(ZONE)).atZone(ZONE).toInstant()));
    }

    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZONE).toInstant());
    }

    /** Of a variable that is a day, or the moment at which one begins. */
    static LocalDate dayOf(String variable) {
        return LocalDate.parse(variable.substring(0, Math.min(variable.length(), DAY_LENGTH)));
    }

    static LocalDate day(Date moment) {
        return moment.toInstant().atZone(ZONE).toLocalDate();
    }
}
