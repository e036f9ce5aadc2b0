package io.counterfoil.bank.webhook;

import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.webhook.DeliveryQueue.Address;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Finds what is due, and keeps a bank whose addresses are slow from taking every worker. */
@ApplicationScoped
class LookForDeliveries {

    private static final Logger LOG = Logger.getLogger(LookForDeliveries.class);
    private static final int AT_ONCE = 8;
    private static final int AT_ONCE_OF_BANK = 2;
    private static final int FORGET_EVERY_MINUTES = 60;

    private final DeliveryQueue queue;
    private final DeliverEvents deliverEvents;
    private final HostedBanks banks;
    private final Duration lookEvery;
    private final Duration keptFor;
    private final Set<Address> running = new HashSet<>(); // guarded by itself
    private final ScheduledExecutorService clock = Daemons.clock("webhooks-due");
    private final ExecutorService workers = Daemons.workers("webhook", AT_ONCE);

    LookForDeliveries(
            DeliveryQueue queue,
            DeliverEvents deliverEvents,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.webhooks.look-every", defaultValue = "0.5S") Duration lookEvery,
            @ConfigProperty(name = "counterfoil.webhooks.log-kept-for", defaultValue = "30D") Duration keptFor) {
        this.queue = queue;
        this.deliverEvents = deliverEvents;
        this.banks = banks;
        this.lookEvery = lookEvery;
        this.keptFor = keptFor;
    }

    void start(@Observes StartupEvent event) {
        var unusedLook = clock.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        var unusedForget = clock.scheduleWithFixedDelay(this::forget, 1, FORGET_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
        workers.shutdownNow();
    }

    private void look() {
        try {
            List<UUID> hosted = banks.participants();
            for (Address address : queue.due(hosted, hosted.size() * Webhooks.OF_BANK_MAX)) {
                if (begin(address)) {
                    workers.execute(() -> deliver(address));
                }
            }
        } catch (RuntimeException notNow) { // the next look finds the same
            LOG.warnf("what is due to webhooks could not be read: %s", notNow.getMessage());
        }
    }

    private boolean begin(Address address) {
        synchronized (running) {
            Map<UUID, Integer> ofBank = new HashMap<>();
            running.forEach(each -> ofBank.merge(each.bank(), 1, Integer::sum));
            return running.size() < AT_ONCE
                    && ofBank.getOrDefault(address.bank(), 0) < AT_ONCE_OF_BANK
                    && running.add(address);
        }
    }

    private void deliver(Address address) {
        try {
            deliverEvents.to(address);
        } catch (RuntimeException notNow) { // its row says when it is due
            LOG.warnf("%s: %s", address, notNow.getMessage());
        } finally {
            synchronized (running) {
                running.remove(address);
            }
        }
    }

    private void forget() {
        try {
            int forgotten = queue.forget(keptFor);
            if (forgotten > 0) {
                LOG.infof("%d old deliveries are out of the log", forgotten);
            }
        } catch (RuntimeException notNow) {
            LOG.warnf("old deliveries could not be removed: %s", notNow.getMessage());
        }
    }
}
