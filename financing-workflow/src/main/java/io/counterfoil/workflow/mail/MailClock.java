package io.counterfoil.workflow.mail;

import io.counterfoil.workflow.person.Persons;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks from time to time whether there is a mail to send, on a thread of its own. */
@ApplicationScoped
class MailClock {

    private static final Logger LOG = Logger.getLogger(MailClock.class);
    private static final int FORGOTTEN_A_RUN = 100;

    private final SendMails mails;
    private final Persons persons;
    private final boolean runs;
    private final Duration every;
    private final int personDays;
    private final Clock today = Clock.systemUTC();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mails");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param every how long after a look the next one is
     * @param personDays after which somebody who does not come any more is forgotten
     */
    MailClock(
            SendMails mails,
            Persons persons,
            @ConfigProperty(name = "counterfoil.mail.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "counterfoil.mail.from") Optional<String> from,
            @ConfigProperty(name = "counterfoil.mail.every", defaultValue = "30S") Duration every,
            @ConfigProperty(name = "counterfoil.mail.person-days", defaultValue = "90") int personDays,
            @ConfigProperty(name = "counterfoil.feed.follow", defaultValue = "true") boolean follows) {
        if (enabled && from.filter(address -> !address.isBlank()).isEmpty()) {
            throw new IllegalArgumentException(
                    "counterfoil.mail.enabled is true and counterfoil.mail.from is not set; name the address that mails come from");
        }
        this.mails = mails;
        this.persons = persons;
        this.runs = enabled && follows;
        this.every = every;
        this.personDays = personDays;
    }

    void start(@Observes StartupEvent event) {
        if (runs) {
            var unused =
                    clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        try {
            mails.send();
            persons.forgetBefore(LocalDate.now(today).minusDays(personDays), FORGOTTEN_A_RUN);
        } catch (RuntimeException notNow) { // for instance without a database; the next look comes
            LOG.warnf("mails wait: %s", notNow.getMessage());
        }
    }
}
