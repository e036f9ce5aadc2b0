package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.workflow.caseflow.Conduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** How debtors have paid, in {@code workflow.conduct}. */
@ApplicationScoped
class PostgresConduct implements Conduct, PanacheRepositoryBase<ConductRow, ConductRow.Key> {

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(UUID debtor, UUID payable, Kind kind, LocalDate on) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (findByIdOptional(new ConductRow.Key(debtor, payable, name)).isEmpty()) {
            ConductRow row = new ConductRow();
            row.debtor = debtor;
            row.payableId = payable;
            row.kind = name;
            row.day = on;
            persist(row);
        }
    }

    @Override
    @Transactional
    public int since(UUID debtor, Kind kind, LocalDate day) {
        return (int) count(
                "debtor = ?1 and kind = ?2 and day >= ?3", debtor, kind.name().toLowerCase(Locale.ROOT), day);
    }
}
