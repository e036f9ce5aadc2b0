package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.receivables.projection.RecordsOfChain;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Marks the requests that a block brought. SQL: entities are not locked in an order. */
@ApplicationScoped
class RequestsOnChain implements RecordsOfChain {

    private final Sql sql;

    RequestsOnChain(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> broughtBy(LedgerEvent event) {
        return event instanceof LedgerEvent.PieceLocked locked ? Optional.of(locked.financingId()) : Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(List<UUID> ids) {
        sql.named("""
                update records.financing_request set on_chain = true where id in (
                    select id from records.financing_request where id = any(:ids) and not on_chain order by id for no key update)
                """).with("ids", ids).update();
    }
}
