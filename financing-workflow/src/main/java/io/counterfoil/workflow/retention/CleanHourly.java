package io.counterfoil.workflow.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets old cases go once an hour, beside the thread that drives the live ones. */
@ApplicationScoped
class CleanHourly {

    private static final Logger LOG = Logger.getLogger(CleanHourly.class);
    private static final int FIRST_AFTER_MINUTES = 5; // a start has other work
    private static final int MINUTES = 60;

    private final CleanHistory history;
    private final boolean follows;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "history");
        thread.setDaemon(true);
        return thread;
    });

    CleanHourly(
            CleanHistory history,
            @ConfigProperty(name = "counterfoil.feed.follow", defaultValue = "true") boolean follows) {
        this.history = history;
        this.follows = follows;
    }

    void start(@Observes StartupEvent event) {
        if (follows) {
            var unused = clock.scheduleWithFixedDelay(this::clean, FIRST_AFTER_MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void clean() {
        try {
            int forgotten = history.clean();
            if (forgotten > 0) {
                LOG.infof("%d cases were long over and are forgotten", forgotten);
            }
        } catch (RuntimeException notNow) { // for instance without a database; the next hour comes
            LOG.warnf(notNow, "old cases could not be cleaned away: %s", notNow.getMessage());
        }
    }
}
