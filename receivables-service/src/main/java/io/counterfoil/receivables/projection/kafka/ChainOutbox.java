package io.counterfoil.receivables.projection.kafka;

import io.counterfoil.ledger.Deployment;
import io.counterfoil.receivables.projection.ChainEvents;
import io.counterfoil.receivables.projection.ProjectedEvent;
import io.counterfoil.service.events.Outbox;
import io.counterfoil.service.events.OutgoingEvent;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Events of the chain go the way of all events; their ids are their places on the chain. */
@ApplicationScoped
class ChainOutbox implements ChainEvents {

    private final Outbox outbox;
    private final Sql sql;
    private final ChainEventJson json;

    ChainOutbox(Outbox outbox, Sql sql, Deployment deployment) {
        this.outbox = outbox;
        this.sql = sql;
        this.json = new ChainEventJson(deployment.chainId(), deployment.groupId());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<ProjectedEvent> events) {
        outbox.add(events.stream().map(this::outgoing).toList());
    }

    private OutgoingEvent outgoing(ProjectedEvent event) {
        return new OutgoingEvent(
                event.place().eventId(),
                event.place().block(),
                Aggregate.of(event.event()).topic(),
                ChainEventJson.keyOf(event),
                json.of(event),
                event.about().readers(),
                event.about().forAll());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        sql.update("delete from records.outbox where block is not null");
        sql.update("update records.outbox_cleaned set through_block = -1");
    }
}
