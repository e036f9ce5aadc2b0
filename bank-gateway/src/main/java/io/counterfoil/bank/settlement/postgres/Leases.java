package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.SettlementJobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who holds which job until when, by the database's clock: that of all instances. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Leases {

    static final String NOW = "offset datetime";
    static final String FREE = "(heldUntil is null or heldUntil <= " + NOW + ")";
    private static final String OF_JOB = "bank = ?1 and settlementId = ?2";
    private static final String HELD = OF_JOB + " and heldBy = ?3";

    /** A pause of garbage collection, or of the database, must not end it. */
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private final SettlementJobRows rows;
    private final Duration length;

    Leases(
            SettlementJobRows rows,
            @ConfigProperty(name = "counterfoil.settlement.lease", defaultValue = "15S") Duration length) {
        this.rows = rows;
        if (length.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("counterfoil.settlement.lease is " + length + ", at least " + SHORTEST);
        }
        this.length = length.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is written when a job ends. */
    interface Ending {
        void of(SettlementJobRow row);
    }

    Duration length() {
        return length;
    }

    /**
     * One that has ended is open before anything is done for it: else nobody would go on with it after a crash.
     *
     * @return how often it was tried in vain; empty when another has it, or there is none
     */
    Optional<Integer> take(JobId job, UUID holder) {
        String taking = "heldBy = ?3, heldUntil = " + in(length) + " where " + OF_JOB + " and " + FREE;
        if (rows.update(taking, job.bank(), job.settlement(), holder) == 0) {
            return Optional.empty();
        }
        SettlementJobRow row = rows.findById(SettlementJobRow.Key.of(job));
        row.reopen();
        return Optional.of(row.failures);
    }

    /** @return false when it is no longer this holder's */
    boolean renew(JobId job, UUID holder) {
        String renewing = "heldUntil = " + in(length) + " where " + HELD + " and heldUntil > " + NOW;
        return rows.update(renewing, job.bank(), job.settlement(), holder) == 1;
    }

    /** @return false when it is no longer this holder's */
    boolean end(JobId job, UUID holder, Ending ending) {
        Optional<SettlementJobRow> held = rows.findByIdOptional(
                        SettlementJobRow.Key.of(job), LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> holder.equals(row.heldBy));
        held.ifPresent(row -> {
            ending.of(row);
            row.giveBack();
        });
        return held.isPresent();
    }

    /**
     * Due again after a while.
     *
     * @return false when it is no longer this holder's
     */
    boolean putOff(JobId job, UUID holder, String why, Duration after) {
        String later = "failures = failures + 1, detail = ?4, heldBy = null, heldUntil = null, dueAt = " + in(after)
                + " where " + HELD;
        return rows.update(later, job.bank(), job.settlement(), holder, SettlementJobRow.cut(why)) == 1;
    }

    /**
     * As {@link #putOff}, without a failure.
     *
     * @return false when it is no longer this holder's
     */
    boolean waits(JobId job, UUID holder, String why, Duration atMost) {
        String later =
                "failures = 0, detail = ?4, heldBy = null, heldUntil = null, dueAt = " + in(atMost) + " where " + HELD;
        return rows.update(later, job.bank(), job.settlement(), holder, SettlementJobRow.cut(why)) == 1;
    }

    void wake(JobId job) {
        rows.update("dueAt = " + NOW + " where " + OF_JOB + " and state = 'open'", job.bank(), job.settlement());
    }

    void giveBack(JobId job, UUID holder) {
        rows.update("heldBy = null, heldUntil = null where " + HELD, job.bank(), job.settlement(), holder);
    }

    private static String in(Duration after) {
        return NOW + " + " + after.toSeconds() + " second";
    }
}
