package io.counterfoil.bank.recheck;

import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.limit.CreditLimitDesk;
import io.counterfoil.bank.limit.Exposure;
import io.counterfoil.kernel.Cursor;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at one page of each bank's open financings at a time, and begins again after the last. */
@ApplicationScoped
class RecheckOpenFinancings {

    private static final Logger LOG = Logger.getLogger(RecheckOpenFinancings.class);
    private static final int PAGE = 20;

    private final RecheckFinancing rechecks;
    private final CreditLimitDesk lent;
    private final HostedBanks banks;
    private final Duration lookEvery;
    /** Of each bank, after which financing it goes on; of the clock's thread. */
    private final Map<UUID, Cursor> places = new HashMap<>();

    private final ScheduledExecutorService clock = Daemons.clock("rechecks");

    RecheckOpenFinancings(
            RecheckFinancing rechecks,
            CreditLimitDesk lent,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.recheck.look-every", defaultValue = "1M") Duration lookEvery) {
        this.rechecks = rechecks;
        this.lent = lent;
        this.banks = banks;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        long every = lookEvery.toMillis();
        var unused = clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /** At the next page of each bank. */
    void look() {
        for (HostedBank bank : banks.all()) {
            try {
                look(bank);
            } catch (RuntimeException notNow) { // the next look tries again
                LOG.warnf("what %s has lent could not be looked at: %s", bank, notNow.getMessage());
            }
        }
    }

    private void look(HostedBank bank) {
        Cursor after = places.getOrDefault(bank.participant(), Cursor.START);
        Page<Exposure> page = lent.exposures(bank, new PageWish(after, PAGE));
        for (Exposure exposure : page.items()) {
            try {
                var unused = rechecks.recheck(bank, exposure.financing());
            } catch (RuntimeException notNow) { // the others do not wait for it
                LOG.warnf("%s was not looked at again: %s", exposure.financing(), notNow.getMessage());
            }
        }
        if (page.nextCursor() == null) {
            places.remove(bank.participant());
        } else {
            places.put(bank.participant(), Cursor.parse(page.nextCursor()));
        }
    }
}
