package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.workflow.caseflow.Cancellation;
import io.counterfoil.workflow.caseflow.Cancellation.Act;
import io.counterfoil.workflow.caseflow.Cancellation.State;
import io.counterfoil.workflow.caseflow.Cancellations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** In {@code workflow.cancellation}. */
@ApplicationScoped
class PostgresCancellations implements Cancellations, PanacheRepositoryBase<CancellationRow, UUID> {

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Cancellation asked) {
        persist(CancellationRow.of(asked));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void answer(Cancellation answered) {
        Act by = Objects.requireNonNull(answered.answered());
        CancellationRow row = findById(answered.id());
        row.state = CancellationRow.wireName(answered.state());
        row.answeredBy = by.subject();
        row.answeredName = by.name();
        row.answeredKey = by.key();
        row.answeredOn = answered.answeredOn();
    }

    @Override
    @Transactional
    public Optional<Cancellation> last(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId)
                .firstResultOptional()
                .map(CancellationRow::cancellation);
    }

    @Override
    @Transactional
    public Page<Cancellation> asked(PageWish page) {
        List<Cancellation> found = find(
                        "state = ?1 and id > ?2 and caseId in (select f.id from CaseFile f where f.endedOn is null) order by id",
                        CancellationRow.wireName(State.ASKED),
                        page.after().id())
                .range(0, page.limit())
                .stream()
                .map(CancellationRow::cancellation)
                .toList();
        return Page.of(found, page.limit(), Cancellation::id);
    }
}
