package io.counterfoil.bank.event;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the platform's feed for each hosted bank, each on a thread of its own: the service holds a call until there is something. */
@ApplicationScoped
class FollowPlatform {

    private static final Logger LOG = Logger.getLogger(FollowPlatform.class);
    private static final int DOUBLINGS_MAX = 3; // after a failure, from 1 second to 8

    private final ReadPlatform readPlatform;
    private final HostedBanks banks;
    private final Duration pause;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** @param pause after a page with nothing in it */
    FollowPlatform(
            ReadPlatform readPlatform,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.events.pause", defaultValue = "0.2S") Duration pause) {
        this.readPlatform = readPlatform;
        this.banks = banks;
        this.pause = pause;
    }

    synchronized void start(@Observes StartupEvent event) {
        for (HostedBank bank : banks.all()) {
            Thread thread = new Thread(() -> follow(bank), "events-" + bank);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }

    private void follow(HostedBank bank) {
        int failures = 0;
        while (!stopped) {
            try {
                boolean more = readPlatform.page(bank);
                failures = 0;
                if (!more) {
                    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException notNow) { // the next try reads the same page
                if (!stopped) {
                    failures = failed(bank, failures, notNow);
                }
            }
        }
    }

    private int failed(HostedBank bank, int failures, RuntimeException why) {
        if (failures == 0) {
            LOG.warnf("the events of %s could not be read: %s", bank, why.getMessage());
        }
        try {
            TimeUnit.SECONDS.sleep(1L << Math.min(failures, DOUBLINGS_MAX));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        return failures + 1;
    }
}
