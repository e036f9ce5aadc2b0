package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.PayoutJobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

@ApplicationScoped
class PostgresPayoutJobs implements PayoutJobs {

    private static final Logger LOG = Logger.getLogger(PostgresPayoutJobs.class);

    private final PayoutJobRows rows;
    private final int leaseSeconds;

    /** @param wait of one act for the chain: a step that is not over must not lose its lease */
    PostgresPayoutJobs(
            PayoutJobRows rows,
            @ConfigProperty(name = "counterfoil.payout.lease", defaultValue = "45S") Duration lease,
            @ConfigProperty(name = "counterfoil.ledger.wait", defaultValue = "30S") Duration wait) {
        this.rows = rows;
        if (lease.compareTo(wait) <= 0) {
            throw new IllegalArgumentException("counterfoil.payout.lease is " + lease
                    + "; it must be longer than counterfoil.ledger.wait, " + wait);
        }
        leaseSeconds = Math.toIntExact(lease.toSeconds());
    }

    @Override
    public void ask(JobId job, int number) {
        rows.ask(job, number, leaseSeconds);
    }

    @Override
    public void wake(JobId job) {
        rows.wake(job);
    }

    @Override
    public Optional<Claim> claim(JobId job) {
        UUID holder = UUID.randomUUID();
        return rows.take(job, holder, leaseSeconds).map(row -> new Lease(job, holder, row.number, row.failures));
    }

    @Override
    public List<JobId> due(Collection<UUID> banks, int max) {
        return banks.isEmpty() || max <= 0 ? List.of() : rows.due(banks, max);
    }

    private final class Lease implements Claim {

        private final JobId job;
        private final UUID holder;
        private final int number;
        private final int failures;

        Lease(JobId job, UUID holder, int number, int failures) {
            this.job = job;
            this.holder = holder;
            this.number = number;
            this.failures = failures;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public int failures() {
            return failures;
        }

        @Override
        public void requireHeld() {
            if (!rows.renew(job, holder, leaseSeconds)) {
                throw new ClaimLostException(job);
            }
        }

        @Override
        public void done() {
            written(() -> rows.end(job, holder, "done", ""));
        }

        @Override
        public void refused(String why) {
            written(() -> rows.end(job, holder, "refused", why));
        }

        @Override
        public void waits(String why, int atMostSeconds) {
            written(() -> rows.waits(job, holder, why, atMostSeconds));
        }

        @Override
        public void failed(String why, int afterSeconds) {
            written(() -> rows.putOff(job, holder, why, afterSeconds));
        }

        /** What is not written stays open, and whoever takes it up finds what was done. */
        private void written(Runnable write) {
            try {
                write.run();
            } catch (RuntimeException lapsesByItself) {
                LOG.warnf("how %s ended could not be written: %s", job, lapsesByItself.getMessage());
            }
        }
    }
}
