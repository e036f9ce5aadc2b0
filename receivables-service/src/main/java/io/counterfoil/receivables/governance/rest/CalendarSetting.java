package io.counterfoil.receivables.governance.rest;

import io.counterfoil.pricing.PublishedCalendar;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The business days that the platform tells of. */
@Singleton
class CalendarSetting {

    private static final String FOLDER = "counterfoil.calendars";

    private final Optional<Path> folder;

    CalendarSetting(@ConfigProperty(name = FOLDER) Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Read once, when the service starts. Without a folder no year is published: weekends alone are not taken for a calendar.
     *
     * @throws IllegalArgumentException naming file and entry, when one cannot be read
     */
    @Produces
    @Singleton
    @Startup
    PublishedCalendar calendar() {
        return folder.map(PublishedCalendar::read)
                .orElseGet(() -> PublishedCalendar.none(FOLDER + " is not set; name the folder of the calendar files"));
    }
}
