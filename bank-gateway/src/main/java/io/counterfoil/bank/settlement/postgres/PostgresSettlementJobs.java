package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.SettlementJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;

@ApplicationScoped
class PostgresSettlementJobs implements SettlementJobs {

    private static final String ADD = """
            insert into bank.settlement_job (bank, settlement_id, state, failures, asked_at, due_at)
            values (?1, ?2, 'open', 0, now(), now() + cast(?3 as integer) * interval '1 second') on conflict do nothing""";

    /** SQL: skip locked. Locked ones are in somebody's hands, here or elsewhere. */
    private static final String DUE = """
            select * from bank.settlement_job
            where state = 'open' and due_at <= now() and bank in (?1)
            order by due_at limit ?2 for update skip locked""";

    private final SettlementJobRows rows;
    private final DataSource database;

    PostgresSettlementJobs(SettlementJobRows rows, DataSource database) {
        this.rows = rows;
        this.database = database;
    }

    /** SQL: on conflict, so that a job that is in execution is not waited for. */
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
    public Optional<Claim> claim(JobId job) {
        try {
            return RowClaim.take(database, job).map(Claim.class::cast);
        } catch (SQLException failed) {
            throw new IllegalStateException("database: " + failed.getMessage(), failed);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<State> state(JobId job) {
        return rows.findByIdOptional(new SettlementJobRow.Key(job.bank(), job.settlement()))
                .map(SettlementJobRow::state);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<JobId> due(Collection<UUID> banks, int max) {
        if (banks.isEmpty() || max == 0) {
            return List.of();
        }
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, SettlementJobRow.class)
                .setParameterList(1, banks)
                .setParameter(2, max)
                .getResultStream()
                .map(row -> new JobId(row.bank, row.settlementId))
                .toList();
    }
}
