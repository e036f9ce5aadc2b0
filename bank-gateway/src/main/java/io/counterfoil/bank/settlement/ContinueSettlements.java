package io.counterfoil.bank.settlement;

import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.PaymentBooked;
import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.bank.settlement.SettlementJobs.JobId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes up what is open and nobody's: of an instance that ended in the middle, or what could not go on when it was tried. */
@ApplicationScoped
class ContinueSettlements {

    private static final Logger LOG = Logger.getLogger(ContinueSettlements.class);

    private final SettlementJobs jobs;
    private final SettlementRunner runner;
    private final HostedBanks banks;
    private final Duration lookEvery;
    private final ScheduledExecutorService clock = Daemons.clock("settlements-due");

    ContinueSettlements(
            SettlementJobs jobs,
            SettlementRunner runner,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.settlement.look-every", defaultValue = "1S") Duration lookEvery) {
        this.jobs = jobs;
        this.runner = runner;
        this.banks = banks;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        var unused = clock.scheduleWithFixedDelay(this::takeUp, 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /** What a settlement waited for is on the account: the debtor's money, or what went to a holder. */
    void booked(@Observes PaymentBooked payment) {
        if (payment.kind() != ExpectedPayment.Kind.PAYOUT) {
            jobs.wake(new JobId(payment.bank(), payment.subject()));
        }
    }

    private void takeUp() {
        try {
            List<UUID> hosted = banks.participants();
            for (JobId job : jobs.due(hosted, runner.free())) {
                var unused = // how it ends stands in its row
                        runner.run(banks.of(job.bank()), job.settlement());
            }
        } catch (RuntimeException notNow) { // the next look finds the same
            LOG.warnf("settlements that are due could not be read: %s", notNow.getMessage());
        }
    }
}
