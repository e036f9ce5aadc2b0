package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.receivables.financing.FinancingStep;
import io.counterfoil.receivables.financing.FinancingSteps;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
@Transactional
class FinancingStepRepository implements PanacheRepositoryBase<FinancingStepRow, FinancingStepRow.Key>, FinancingSteps {

    @Override
    public Optional<FinancingStep> find(UUID request, UUID bank, FinancingStep.Kind kind) {
        return findByIdOptional(new FinancingStepRow.Key(request, bank, kind.about()))
                .map(FinancingStepRow::view);
    }

    @Override
    public void put(UUID request, FinancingStep step) {
        findByIdOptional(new FinancingStepRow.Key(
                        request, step.bank(), step.kind().about()))
                .ifPresentOrElse(row -> row.take(step), () -> persist(FinancingStepRow.of(request, step)));
        flush();
    }

    @Override
    public boolean areAllNotVerified(UUID request) {
        return find(
                                "from AskedBank a where a.requestId = ?1 and not exists (select s.bank from FinancingStep s"
                                        + " where s.requestId = a.requestId and s.bank = a.bank and s.step = ?2)",
                                request,
                                FinancingStep.Kind.NOT_VERIFIED.wireName())
                        .count()
                == 0;
    }

    /**
     * SQL: arrays, as with quotes. What a bank says is for the supplier and for itself.
     *
     * @param whole requests of which the words of all banks are shown; of the others those of the bank
     */
    Map<UUID, List<FinancingStepRow>> visible(List<UUID> whole, List<UUID> requests, UUID bank) {
        return getSession()
                .createNativeQuery(
                        "select * from records.financing_step where request_id = any (:whole)"
                                + " or request_id = any (:requests) and bank = :bank order by bank, about desc",
                        FinancingStepRow.class)
                .setParameter("whole", whole.toArray(UUID[]::new))
                .setParameter("requests", requests.toArray(UUID[]::new))
                .setParameter("bank", bank)
                .getResultStream()
                .collect(Collectors.groupingBy(step -> step.requestId));
    }
}
