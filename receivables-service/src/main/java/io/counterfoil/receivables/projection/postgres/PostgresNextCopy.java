package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.receivables.projection.NextCopy;
import io.counterfoil.receivables.projection.RebuildTakenOverException;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A schema beside {@code projection}. SQL: schemas are made and renamed; nothing that a repository knows. The rename alone
 * locks no table, so readers neither wait nor fail: each statement after the commit finds the new tables by their names.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PostgresNextCopy implements NextCopy {

    private static final String MIGRATION = "(select max(installed_rank) from records.flyway_schema_history)";

    private final Sql sql;

    PostgresNextCopy(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean begin(UUID builder, boolean withEvents) {
        boolean begun = sql.named("""
                        insert into records.projection_rebuild as r (id, builder, with_events, migration)
                        values (1, :builder, :events, %s)
                        on conflict (id) do update
                            set builder = excluded.builder, with_events = r.with_events or excluded.with_events,
                                migration = excluded.migration, seen_at = now()
                            where r.builder = excluded.builder or r.seen_at < now() - interval '1 minute'
                        """.formatted(MIGRATION))
                        .with("builder", builder)
                        .with("events", withEvents)
                        .update()
                == 1;
        if (begun) {
            dropFormer();
            sql.named("select from records.make_next_projection()").isFound();
        }
        return begun;
    }

    @Override
    @Transactional
    public boolean isBegun() {
        return sql.named("select id from records.projection_rebuild").isFound();
    }

    @Override
    public boolean hasEvents() {
        return sql.named("select id from records.projection_rebuild where with_events")
                .isFound();
    }

    @Override
    public Checkpoint lock(UUID builder) {
        int mine = sql.named(
                        "update records.projection_rebuild set seen_at = now() where builder = :builder and migration = "
                                + MIGRATION)
                .with("builder", builder)
                .update();
        if (mine != 1) {
            throw new RebuildTakenOverException();
        }
        sql.named(
                        "select set_config('search_path', 'projection_next', true), set_config('synchronous_commit', 'off', true)")
                .isFound();
        return sql.named("select block_number, block_hash from projection_next.checkpoint where id = 1")
                .first(row -> new Checkpoint(row.number("block_number"), row.text("block_hash")))
                .orElseThrow();
    }

    @Override
    public void moveTo(LedgerBlock last) {
        sql.named(
                        "update projection_next.checkpoint set block_number = :number, block_hash = :hash, sealed_at = :sealed"
                                + " where id = 1")
                .with("number", last.number())
                .with("hash", last.hash())
                .with("sealed", last.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Waits for the disk, unlike the steps before: what is read must not go back to the former copy. */
    @Override
    public void takePlace() {
        sql.named("select set_config('synchronous_commit', 'on', true)").isFound();
        sql.update("alter schema projection rename to projection_former");
        sql.update("alter schema projection_next rename to projection");
        sql.update("delete from records.projection_rebuild");
    }

    @Override
    public void dropFormer() {
        sql.named("select set_config('lock_timeout', '10s', true)").isFound();
        sql.update("drop schema if exists projection_former cascade");
    }
}
