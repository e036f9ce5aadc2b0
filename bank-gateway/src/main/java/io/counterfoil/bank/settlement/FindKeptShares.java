package io.counterfoil.bank.settlement;

import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.platform.PaidPayable;
import io.counterfoil.kernel.Page;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerReads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finds what other banks kept apart of payables that a hosted bank pays now, whichever of their settlements it was: nobody else
 * can pay it. For each bank it looks at one page of its payables at a time, and begins again after the last.
 */
@ApplicationScoped
class FindKeptShares {

    private static final Logger LOG = Logger.getLogger(FindKeptShares.class);
    private static final int PAGE = 100; // as many as the chain answers about at once

    private final KeptShares kept;
    private final LedgerReads chain;
    private final HostedBanks banks;
    private final Duration lookEvery;
    /** Of each bank, where its payables go on. */
    private final Map<UUID, String> goesOn = new HashMap<>();

    private final ScheduledExecutorService clock = Daemons.clock("shares-kept-apart");

    FindKeptShares(
            KeptShares kept,
            LedgerReads chain,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.settlement.kept-look-every", defaultValue = "10S") Duration lookEvery) {
        this.kept = kept;
        this.chain = chain;
        this.banks = banks;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        var unused = clock.scheduleWithFixedDelay(this::look, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        for (HostedBank bank : banks.all()) {
            try {
                look(bank);
            } catch (RuntimeException notNow) { // the next look tries again
                LOG.warnf("payables of %s could not be looked at: %s", bank, notNow.getMessage());
            }
        }
    }

    private void look(HostedBank bank) {
        Page<PaidPayable> page = bank.platform().payables(PAGE, goesOn.get(bank.participant()));
        List<UUID> paid = page.items().stream()
                .filter(payable -> payable.payingBank().equals(bank.participant()))
                .map(PaidPayable::id)
                .toList();
        if (!paid.isEmpty()) {
            chain.payables(paid).forEach((id, payable) -> lookAt(bank, id, payable));
        }
        if (page.nextCursor() == null) {
            goesOn.remove(bank.participant());
        } else {
            goesOn.put(bank.participant(), page.nextCursor());
        }
    }

    private void lookAt(HostedBank bank, UUID id, LedgerPayable payable) {
        if (payable.contested() == 0 || !payable.payingBank().equals(bank.participant())) {
            return;
        }
        try {
            KeptSharesSearch search = new KeptSharesSearch(kept, chain, bank, id);
            if (!search.findsAll(payable.contested())) {
                LOG.infof("not all shares kept apart of payable %s are found yet; it is looked for again", id);
            }
        } catch (RuntimeException notNow) { // the other payables do not wait for it
            LOG.warnf("shares kept apart of payable %s could not be looked for: %s", id, notNow.getMessage());
        }
    }
}
