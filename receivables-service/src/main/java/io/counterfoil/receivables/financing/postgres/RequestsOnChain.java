package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.receivables.projection.ProjectedEvent;
import io.counterfoil.receivables.projection.RecordsOfChain;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Marks the requests that a block brought. SQL: rows are locked in the order of ids, as all who lock several do. */
@ApplicationScoped
class RequestsOnChain implements RecordsOfChain {

    private final Sql sql;

    RequestsOnChain(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(List<ProjectedEvent> events) {
        List<UUID> ids = events.stream()
                .map(ProjectedEvent::event)
                .filter(LedgerEvent.PieceLocked.class::isInstance)
                .map(LedgerEvent.PieceLocked.class::cast)
                .map(LedgerEvent.PieceLocked::financingId)
                .toList();
        if (!ids.isEmpty()) {
            sql.named("""
                    update records.financing_request set on_chain = true where id in (
                        select id from records.financing_request where id = any(:ids) and not on_chain order by id for no key update)
                    """).with("ids", ids).update();
        }
    }
}
