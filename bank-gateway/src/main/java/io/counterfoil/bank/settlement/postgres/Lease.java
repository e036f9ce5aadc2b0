package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.ClaimLostException;
import io.counterfoil.bank.settlement.SettlementJobs;
import io.counterfoil.kernel.RefusedException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A job that is one execution's until a time, which is put off while it goes on. Who holds it reckons from before the database did, so
 * it stops before another may take the job.
 */
final class Lease implements SettlementJobs.Claim {

    private static final Logger LOG = Logger.getLogger(Lease.class);
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final Leases leases;
    private final SettlementJobs.JobId job;
    private final UUID holder;
    private final int failures;
    private final Future<?> renewing;
    private volatile long heldUntilNanos;

    /** @param takenNanos when it was asked for, by {@link System#nanoTime} */
    Lease(
            Leases leases,
            SettlementJobs.JobId job,
            UUID holder,
            int failures,
            long takenNanos,
            ScheduledExecutorService clock) {
        this.leases = leases;
        this.job = job;
        this.holder = holder;
        this.failures = failures;
        this.heldUntilNanos = takenNanos + leases.length().toNanos();
        long every = leases.length().toNanos() / RENEWALS_IN_A_LEASE;
        this.renewing = clock.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.NANOSECONDS);
    }

    private void renew() {
        long askedNanos = System.nanoTime();
        try {
            if (leases.renew(job, holder)) {
                heldUntilNanos = askedNanos + leases.length().toNanos();
            } else {
                heldUntilNanos = askedNanos;
                renewing.cancel(false);
            }
        } catch (RuntimeException notNow) { // there is time for another try; if not, it has lapsed
            LOG.warnf("the lease of %s could not be renewed: %s", job, notNow.getMessage());
        }
    }

    @Override
    public int failures() {
        return failures;
    }

    @Override
    public void requireHeld() {
        if (System.nanoTime() - heldUntilNanos >= 0) {
            throw new ClaimLostException(job + " was not renewed in time; another may have it");
        }
    }

    @Override
    public void done() {
        end(SettlementJobRow::done);
    }

    @Override
    public void refused(RefusedException why) {
        end(row -> row.refuse(why));
    }

    @Override
    public void failed(String why, Duration after) {
        renewing.cancel(false);
        written(() -> leases.putOff(job, holder, why, after));
    }

    @Override
    public void waits(String why, Duration atMost) {
        renewing.cancel(false);
        written(() -> leases.waits(job, holder, why, atMost));
    }

    private void end(Leases.Ending ending) {
        renewing.cancel(false);
        written(() -> leases.end(job, holder, ending));
    }

    private interface Write {
        boolean run();
    }

    /** What is not written stays open, and whoever takes it up finds what was done. */
    private void written(Write write) {
        try {
            if (!write.run()) {
                LOG.warnf("how %s ended is not written: another has it", job);
            }
        } catch (RuntimeException notWritten) {
            LOG.warnf("how %s ended could not be written: %s", job, notWritten.getMessage());
        }
    }

    @Override
    public void close() {
        renewing.cancel(false);
        try {
            leases.giveBack(job, holder);
        } catch (RuntimeException lapsesByItself) {
            LOG.warnf("the lease of %s could not be given back: %s", job, lapsesByItself.getMessage());
        }
    }
}
