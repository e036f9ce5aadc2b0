package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.settlement.SettlementJobs;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;

@ApplicationScoped
class PostgresSettlementJobs implements SettlementJobs {

    private static final String ADD = """
            insert into bank.settlement_job (bank, settlement_id, state, failures, asked_at, due_at)
            values (?1, ?2, 'open', 0, now(), now() + cast(?3 as integer) * interval '1 second') on conflict do nothing""";

    private static final String DUE =
            "state = 'open' and dueAt <= " + Leases.NOW + " and " + Leases.FREE + " and bank in ?1";

    private final SettlementJobRows rows;
    private final Leases leases;
    private final ScheduledExecutorService clock = Daemons.clock("settlement-leases");

    PostgresSettlementJobs(SettlementJobRows rows, Leases leases) {
        this.rows = rows;
        this.leases = leases;
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** SQL: on conflict, so that of two who ask at the same moment neither fails. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(JobId job, Duration dueAfter) {
        rows.getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, job.bank())
                .setParameter(2, job.settlement())
                .setParameter(3, (int) dueAfter.toSeconds())
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void wake(JobId job) {
        leases.wake(job);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Optional<Claim> claim(JobId job) {
        UUID holder = UUID.randomUUID();
        long askedNanos = System.nanoTime();
        return leases.take(job, holder).map(failures -> new Lease(leases, job, holder, failures, askedNanos, clock));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<State> state(JobId job) {
        return rows.findByIdOptional(SettlementJobRow.Key.of(job)).map(SettlementJobRow::state);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<JobId> due(Collection<UUID> banks, int max) {
        if (banks.isEmpty() || max == 0) {
            return List.of();
        }
        return rows.find(DUE, Sort.by("dueAt"), banks).page(0, max).list().stream()
                .map(row -> new JobId(row.bank, row.settlementId))
                .toList();
    }
}
