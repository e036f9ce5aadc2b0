package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.receivables.projection.Checkpoints;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;

/** SQL: locks, settings of a transaction, and a row of which there is one. */
@ApplicationScoped
class PostgresCheckpoints implements Checkpoints {

    /** "proj": of all projectors on one database. */
    private static final long LOCK = 0x70726f6a;

    private final Sql sql;

    PostgresCheckpoints(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Checkpoint read() {
        return sql.named("select block_number, block_hash from projection.checkpoint where id = 1")
                .first(row -> new Checkpoint(row.number("block_number"), row.text("block_hash")))
                .orElseThrow();
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
        sql.named("""
                        select set_config('search_path', 'projection', true), set_config('synchronous_commit', 'off', true)
                        from pg_advisory_xact_lock(:key)
                        """).with("key", LOCK).isFound();
        return read();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveTo(LedgerBlock last) {
        sql.update(
                "update projection.checkpoint set block_number = ?, block_hash = ?, sealed_at = ? where id = 1",
                last.number(),
                last.hash(),
                last.sealedAt().atOffset(ZoneOffset.UTC));
    }
}
