package io.counterfoil.receivables.closing.clock;

import io.counterfoil.receivables.closing.CalendarDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** By the clock of this server, in the time zone of the business. */
@ApplicationScoped
class ServerCalendar implements CalendarDay {

    private static final Logger LOG = Logger.getLogger(ServerCalendar.class);

    private final boolean follows;
    private final ZoneId zone;

    ServerCalendar(
            @ConfigProperty(name = "counterfoil.business-date.follows-calendar", defaultValue = "true") boolean follows,
            @ConfigProperty(name = "counterfoil.business-date.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.follows = follows;
        this.zone = zone;
        if (!follows) {
            LOG.warn(
                    "counterfoil.business-date.follows-calendar is off: the business date may run ahead of the calendar");
        }
    }

    @Override
    public Optional<LocalDate> latest() {
        return follows ? Optional.of(LocalDate.now(zone)) : Optional.empty();
    }
}
