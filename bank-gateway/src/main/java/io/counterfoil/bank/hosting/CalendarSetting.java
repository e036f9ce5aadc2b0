package io.counterfoil.bank.hosting;

import io.counterfoil.pricing.PublishedCalendar;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The business days that all banks of this gateway go by. */
@Singleton
class CalendarSetting {

    private static final Logger LOG = Logger.getLogger(CalendarSetting.class);
    private static final String FOLDER = "counterfoil.calendars";

    private final Optional<Path> folder;

    CalendarSetting(@ConfigProperty(name = FOLDER) Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Read once, when the gateway starts. Without a folder no year is published: weekends alone are not taken for a calendar.
     *
     * @throws IllegalArgumentException naming file and entry, when one cannot be read
     */
    @Produces
    @Singleton
    @Startup
    PublishedCalendar calendar() {
        if (folder.isEmpty()) {
            LOG.warnf("%s is not set: business days are not known, quotes count plain days", FOLDER);
            return PublishedCalendar.none(FOLDER + " is not set; name the folder of the calendar files");
        }
        return PublishedCalendar.read(folder.get());
    }
}
