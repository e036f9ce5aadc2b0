package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.receivables.projection.Checkpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PostgresCheckpoints implements Checkpoints {

    /** "proj": of all projectors on one database. */
    private static final long LOCK = 0x70726f6a;

    private final EntityManager entities;

    PostgresCheckpoints(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public Checkpoint read() {
        return checkpoint("select block_number, block_hash from projection.checkpoint where id = 1");
    }

    /**
     * The lock is one of its own, not that of the row: while a projector waits, the row's table may be replaced by another.
     * From here on the tables of the projection are those of the copy that is read; their entities name no schema.
     * Commits that follow need not wait for the disk: all they write is made again from the chain, and a crash takes the
     * checkpoint back together with it. Events already sent are then sent again, with the same ids.
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Checkpoint lock() {
        entities.createNativeQuery("""
                        select set_config('search_path', 'projection', true), set_config('synchronous_commit', 'off', true)
                        from pg_advisory_xact_lock(:key)
                        """, Object[].class)
                .setParameter("key", LOCK)
                .getSingleResult();
        return read();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveTo(Checkpoint next) {
        entities.createNativeQuery(
                        "update projection.checkpoint set block_number = :number, block_hash = :hash where id = 1")
                .setParameter("number", next.number())
                .setParameter("hash", next.hash())
                .executeUpdate();
    }

    private Checkpoint checkpoint(String sql) {
        Object[] row =
                (Object[]) entities.createNativeQuery(sql, Object[].class).getSingleResult();
        return new Checkpoint(((Number) row[0]).longValue(), (String) row[1]);
    }
}
