package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.receivables.projection.ProjectedEvent;
import io.counterfoil.receivables.projection.RecordsOfChain;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Marks the payables that a block brought. SQL: rows are locked in the order of ids, as all who lock several do. */
@ApplicationScoped
class PayablesOnChain implements RecordsOfChain {

    private final Sql sql;

    PayablesOnChain(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(List<ProjectedEvent> events) {
        List<UUID> ids = events.stream()
                .map(ProjectedEvent::event)
                .filter(LedgerEvent.VoucherIssued.class::isInstance)
                .map(LedgerEvent.VoucherIssued.class::cast)
                .map(LedgerEvent.VoucherIssued::payableId)
                .toList();
        if (!ids.isEmpty()) {
            sql.named("""
                    update records.payable_record set on_chain = true where id in (
                        select id from records.payable_record where id = any(:ids) and not on_chain order by id for no key update)
                    """).with("ids", ids).update();
        }
    }
}
