package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.PayoutJobs.JobId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who holds which job until when, by the database's clock: that of all instances. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PayoutJobRows implements PanacheRepositoryBase<PayoutJobRow, PayoutJobRow.Key> {

    private static final int DETAIL_LENGTH_MAX = 2_000;
    private static final String NOW = "offset datetime";
    private static final String FREE = "state = 'open' and (heldUntil is null or heldUntil <= " + NOW + ")";
    private static final String OF_JOB = " where bank = ?1 and financingId = ?2 and ";
    private static final String HELD = OF_JOB + "heldBy = ?3";

    private static final String ASK = """
            insert into bank.payout_job as j (bank, financing_id, number, state, failures, asked_at, due_at)
            values (?1, ?2, ?4, 'open', 0, now(), now() + cast(?3 as integer) * interval '1 second')
            on conflict (bank, financing_id) do update
            set state = 'open', number = excluded.number, failures = 0, detail = null, due_at = excluded.due_at
            where j.state <> 'open'
               or (j.number <> excluded.number and (j.held_until is null or j.held_until <= now()))""";

    /** SQL: on conflict, so that of two who ask at the same moment neither fails. */
    void ask(JobId job, int number, int leaseSeconds) {
        getEntityManager()
                .createNativeQuery(ASK)
                .setParameter(1, job.bank())
                .setParameter(2, job.financing())
                .setParameter(3, leaseSeconds)
                .setParameter(4, number)
                .executeUpdate();
    }

    /** @return empty when another has it, or it is not open */
    Optional<PayoutJobRow> take(JobId job, UUID holder, int seconds) {
        String taking = "heldBy = ?3, heldUntil = " + in(seconds) + OF_JOB + FREE;
        if (update(taking, job.bank(), job.financing(), holder) == 0) {
            return Optional.empty();
        }
        return Optional.of(findById(new PayoutJobRow.Key(job.bank(), job.financing())));
    }

    /** @return false when it is no longer this holder's */
    boolean renew(JobId job, UUID holder, int seconds) {
        String renewing = "heldUntil = " + in(seconds) + HELD + " and heldUntil > " + NOW;
        return update(renewing, job.bank(), job.financing(), holder) == 1;
    }

    void end(JobId job, UUID holder, String state, String detail) {
        update(
                "state = ?4, detail = ?5, heldBy = null, heldUntil = null" + HELD,
                job.bank(),
                job.financing(),
                holder,
                state,
                cut(detail));
    }

    void putOff(JobId job, UUID holder, String why, int seconds) {
        update(
                "failures = failures + 1, detail = ?4, heldBy = null, heldUntil = null, dueAt = " + in(seconds) + HELD,
                job.bank(),
                job.financing(),
                holder,
                cut(why));
    }

    void waits(JobId job, UUID holder, String why, int seconds) {
        update(
                "failures = 0, detail = ?4, heldBy = null, heldUntil = null, dueAt = " + in(seconds) + HELD,
                job.bank(),
                job.financing(),
                holder,
                cut(why));
    }

    void wake(JobId job) {
        update("dueAt = " + NOW + OF_JOB + "state = 'open'", job.bank(), job.financing());
    }

    List<JobId> due(Collection<UUID> banks, int max) {
        return find(FREE + " and dueAt <= " + NOW + " and bank in ?1", Sort.by("dueAt"), banks)
                .page(0, max)
                .list()
                .stream()
                .map(PayoutJobRow::job)
                .toList();
    }

    private static String in(int seconds) {
        return NOW + " + " + seconds + " second";
    }

    private static String cut(String text) {
        return text.length() <= DETAIL_LENGTH_MAX ? text : text.substring(0, DETAIL_LENGTH_MAX);
    }
}
