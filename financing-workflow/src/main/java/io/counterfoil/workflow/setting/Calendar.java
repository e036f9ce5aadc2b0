package io.counterfoil.workflow.setting;

import io.counterfoil.pricing.PublishedCalendar;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The business days by which reminders come, from the same files as the other services read. */
@Singleton
class Calendar {

    private static final String FOLDER = "counterfoil.calendars";

    /** @throws IllegalArgumentException naming file and entry, when one cannot be read */
    @Produces
    @Singleton
    @Startup
    PublishedCalendar calendar(@ConfigProperty(name = FOLDER) Optional<Path> folder) {
        return folder.map(PublishedCalendar::read)
                .orElseGet(() -> PublishedCalendar.none(FOLDER + " is not set; name the folder of the calendar files"));
    }
}
