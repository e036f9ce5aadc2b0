package io.counterfoil.bank.financing;

import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.PaymentBooked;
import io.counterfoil.bank.financing.PayoutJobs.JobId;
import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBanks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes up payouts that were asked for and that nobody has in hand: after a crash, a restart, or a failure that is over. */
@ApplicationScoped
class ContinuePayouts {

    private static final Logger LOG = Logger.getLogger(ContinuePayouts.class);
    private static final int AT_ONCE = 4;

    private final PayoutJobs jobs;
    private final PayoutRunner runner;
    private final HostedBanks banks;
    private final Duration lookEvery;
    private final AtomicInteger running = new AtomicInteger();
    private final ScheduledExecutorService clock = Daemons.clock("payouts-due");
    private final ExecutorService workers = Daemons.workers("payout", AT_ONCE);

    ContinuePayouts(
            PayoutJobs jobs,
            PayoutRunner runner,
            HostedBanks banks,
            @ConfigProperty(name = "counterfoil.payout.look-every", defaultValue = "1S") Duration lookEvery) {
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
        workers.shutdownNow();
    }

    /** What a payout waited for is on the account. */
    void booked(@Observes PaymentBooked payment) {
        if (payment.kind() == ExpectedPayment.Kind.PAYOUT) {
            jobs.wake(new JobId(payment.bank(), payment.subject()));
        }
    }

    private void takeUp() {
        try {
            List<UUID> hosted = banks.participants();
            for (JobId job : jobs.due(hosted, AT_ONCE - running.get())) {
                running.incrementAndGet();
                workers.execute(() -> run(job));
            }
        } catch (RuntimeException notNow) { // the next look finds the same
            LOG.warnf("payouts that are due could not be read: %s", notNow.getMessage());
        }
    }

    private void run(JobId job) {
        try {
            var unused = runner.run(banks.of(job.bank()), job);
        } catch (RuntimeException stands) { // in its row
            LOG.infof("%s did not end: %s", job, stands.getMessage());
        } finally {
            running.decrementAndGet();
        }
    }
}
