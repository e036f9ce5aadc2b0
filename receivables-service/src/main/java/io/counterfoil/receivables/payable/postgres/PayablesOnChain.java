package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.receivables.projection.RecordsOfChain;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Marks the payables that a block brought. SQL: entities are not locked in an order. */
@ApplicationScoped
class PayablesOnChain implements RecordsOfChain {

    private final Sql sql;

    PayablesOnChain(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UUID> broughtBy(LedgerEvent event) {
        return event instanceof LedgerEvent.VoucherIssued issued ? Optional.of(issued.payableId()) : Optional.empty();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(List<UUID> ids) {
        sql.named("""
                update records.payable_record set on_chain = true where id in (
                    select id from records.payable_record where id = any(:ids) and not on_chain order by id for no key update)
                """).with("ids", ids).update();
    }
}
