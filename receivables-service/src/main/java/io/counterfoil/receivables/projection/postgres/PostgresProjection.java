package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.LoggedEvent;
import io.counterfoil.receivables.projection.ProjectedEvent;
import io.counterfoil.receivables.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The projection in PostgreSQL. Rows that blocks touch are read once and written once, in batches, when they commit. */
@ApplicationScoped
class PostgresProjection implements Projection {

    private final EntityManager entities;
    private final Deployment deployment;

    PostgresProjection(EntityManager entities, Deployment deployment) {
        this.entities = entities;
        this.deployment = deployment;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ProjectedEvent> apply(List<LedgerBlock> blocks) {
        TouchedRows.of(blocks).load(entities);
        List<ProjectedEvent> applied = new ArrayList<>();
        blocks.forEach(block -> applied.addAll(apply(block)));
        return applied;
    }

    private List<ProjectedEvent> apply(LedgerBlock block) {
        Rows rows = new Rows(entities, block.number());
        if (block.number() == 0) {
            rows.setToday(deployment.firstDay()); // the contracts' constructors set both and emit nothing
            rows.setThreshold(1);
        }
        EventsApplied events = new EventsApplied(rows);
        List<ProjectedEvent> applied = new ArrayList<>();
        for (LedgerTransaction transaction : block.transactions()) {
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
