package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.LoggedEvent;
import io.counterfoil.receivables.projection.ProjectedEvent;
import io.counterfoil.receivables.projection.Projection;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * The projection in PostgreSQL. Rows that blocks touch are read once and written once, in batches, when they commit. SQL: sums of many
 * rows are changed by what is added to them.
 */
@ApplicationScoped
class PostgresProjection implements Projection {

    private final EntityManager entities;
    private final Sql sql;
    private final Deployment deployment;

    PostgresProjection(EntityManager entities, Sql sql, Deployment deployment) {
        this.entities = entities;
        this.sql = sql;
        this.deployment = deployment;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ProjectedEvent> apply(List<LedgerBlock> blocks) {
        TouchedRows.of(blocks).load(entities);
        Figures figures = new Figures();
        List<ProjectedEvent> applied = new ArrayList<>();
        blocks.forEach(block -> applied.addAll(apply(block, figures)));
        figures.write(sql);
        return applied;
    }

    private List<ProjectedEvent> apply(LedgerBlock block, Figures figures) {
        Rows rows = new Rows(entities, figures, block.number());
        if (block.number() == 0) {
            rows.setFirstDay(deployment.firstDay()); // the contracts' constructors set both and emit nothing
            rows.setThreshold(1);
        }
        EventsApplied events = new EventsApplied(rows);
        RefusalsApplied refusals = new RefusalsApplied(rows);
        List<ProjectedEvent> applied = new ArrayList<>();
        for (LedgerTransaction transaction : block.transactions()) {
            refusals.apply(transaction);
            for (LoggedEvent logged : transaction.events()) {
                var place = new ProjectedEvent.Place(
                        block.number(), transaction.index(), logged.logIndex(), transaction.hash());
                try {
                    applied.add(events.apply(logged.event(), place));
                } catch (IllegalStateException doesNotFit) {
                    throw new IllegalStateException(
                            "event " + place.eventId() + " does not fit the projection: " + logged.event(), doesNotFit);
                }
            }
        }
        return applied;
    }
}
