package io.counterfoil.bank.straightthrough;

import io.counterfoil.bank.event.BankEvent;
import io.counterfoil.bank.event.EventTold;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.straightthrough.StraightThrough.Due;
import io.counterfoil.bank.straightthrough.StraightThrough.Places;
import io.counterfoil.bank.straightthrough.StraightThrough.Step;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks, for each bank that is set to it, for requests that its software takes further. */
@ApplicationScoped
class LookForRequests {

    private static final Logger LOG = Logger.getLogger(LookForRequests.class);
    private static final int AT_ONCE = 8;
    private static final Map<EventType, Step> STEPS =
            Map.of(EventType.REQUESTED, Step.QUOTE, EventType.LOCKED, Step.APPROVE);
    private static final int REMEMBERED_MAX = 20_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int DOUBLINGS_MAX = 6; // from 1 second to 64
    /** What is left to persons: rules and persons may change their mind. */
    private static final long LEFT_TO_PERSONS = 60 * SECOND;
    /** What is done the service shows so soon; asked once more, it changes nothing. */
    private static final long DONE = 600 * SECOND;

    private final StraightThrough straightThrough;
    private final List<HostedBank> banks;
    private final Duration lookEvery;
    private final Memory memory = new Memory();
    private final Map<String, Places> places = new HashMap<>(); // of the clock's thread
    private final ScheduledExecutorService clock = Daemons.clock("straight-through-due");
    private final ExecutorService workers = Daemons.workers("straight-through", AT_ONCE);

    LookForRequests(StraightThrough straightThrough, HostedBanks hosted, Config config) {
        this.straightThrough = straightThrough;
        this.banks = hosted.all().stream()
                .filter(bank -> config.getOptionalValue(
                                "counterfoil.banks." + bank.id() + ".straight-through", Boolean.class)
                        .orElse(false))
                .toList();
        this.lookEvery = config.getOptionalValue("counterfoil.straight-through.look-every", Duration.class)
                .orElse(Duration.ofSeconds(1));
    }

    /** What was tried, and when it is looked at again; the oldest is forgotten first, and then looked at once more. */
    private static final class Memory {

        private record Tried(boolean running, int failures, long notBefore) {}

        private final Map<Due, Tried> byDue = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Due, Tried> eldest) {
                return size() > REMEMBERED_MAX;
            }
        };

        synchronized boolean isDue(Due due) {
            @Nullable Tried tried = byDue.get(due);
            return tried == null || (!tried.running() && System.nanoTime() - tried.notBefore() >= 0);
        }

        /** Whether it is this caller's to take. */
        synchronized boolean begin(Due due) {
            if (!isDue(due)) {
                return false;
            }
            @Nullable Tried before = byDue.get(due);
            byDue.put(due, new Tried(true, before == null ? 0 : before.failures(), 0));
            return true;
        }

        synchronized void notWithin(Due due, long nanos) {
            byDue.put(due, new Tried(false, 0, System.nanoTime() + nanos));
        }

        synchronized void failed(Due due) {
            @Nullable Tried before = byDue.get(due);
            int failures = before == null ? 0 : before.failures();
            byDue.put(
                    due,
                    new Tried(false, failures + 1, System.nanoTime() + (SECOND << Math.min(failures, DOUBLINGS_MAX))));
        }
    }

    void start(@Observes StartupEvent event) {
        if (!banks.isEmpty()) {
            LOG.infof("straight through for %s", banks);
            var unused = clock.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What just happened is taken up at once; what is missed, as while all this was off, the next look finds. */
    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventTold told) {
        BankEvent event = told.event();
        Step step = STEPS.get(event.type());
        UUID request = event.data().financingId();
        if (step == null || request == null || workers.isShutdown()) {
            return;
        }
        banks.stream()
                .filter(bank -> bank.participant().equals(event.bank()))
                .findFirst()
                .ifPresent(bank -> begin(bank, new Due(bank.participant(), request, step)));
    }

    private void begin(HostedBank bank, Due due) {
        if (memory.begin(due)) {
            workers.execute(() -> take(bank, due));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
        workers.shutdownNow();
    }

    private void look() {
        for (HostedBank bank : banks) {
            try {
                for (Due due : straightThrough.due(
                        bank, places.computeIfAbsent(bank.id(), first -> new Places()), memory::isDue)) {
                    begin(bank, due);
                }
            } catch (RuntimeException notNow) { // the next look finds the same
                LOG.warnf("what waits for %s could not be read: %s", bank, notNow.getMessage());
            }
        }
    }

    private void take(HostedBank bank, Due due) {
        try {
            memory.notWithin(due, straightThrough.take(bank, due) ? DONE : LEFT_TO_PERSONS);
        } catch (RuntimeException refused) {
            LOG.infof("%s did not go through: %s", due, refused.getMessage());
            memory.failed(due);
        } catch (Error broken) {
            memory.failed(due);
            throw broken;
        }
    }
}
