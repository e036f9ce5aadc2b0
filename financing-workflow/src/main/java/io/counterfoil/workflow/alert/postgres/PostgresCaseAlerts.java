package io.counterfoil.workflow.alert.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.alert.CaseAlert;
import io.counterfoil.workflow.alert.CaseAlerts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Alerts in {@code workflow.alert}. */
@ApplicationScoped
class PostgresCaseAlerts implements CaseAlerts, PanacheRepositoryBase<AlertRow, UUID> {

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(CaseAlert alert) {
        if (count("caseId = ?1 and activity = ?2 and day = ?3", alert.caseId(), alert.activity(), alert.day()) == 0) {
            persist(AlertRow.of(alert));
        }
    }

    @Override
    @Transactional
    public Page<CaseAlert> list(PageWish page) {
        List<CaseAlert> found = find("id > ?1 order by id", page.after().id()).range(0, page.limit()).stream()
                .map(AlertRow::alert)
                .toList();
        return Page.of(found, page.limit(), CaseAlert::id);
    }
}
