package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.ledger.LimitKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PolicySourceRepository implements PanacheRepositoryBase<PolicySourceRow, PolicySourceRow.Key> {

    /**
     * A limit on chain and where it comes from.
     *
     * @param currency empty for every currency
     * @param source null when it was set on chain past this service
     */
    record Limit(
            LimitKind kind,
            String currency,
            LocalDate effectiveFrom,
            long value,
            @Nullable String source) {}

    @Transactional
    List<Limit> limits() {
        return find("select l.kind, l.currency, l.effectiveFrom, l.value, s.source from LimitOnChain l"
                        + " left join PolicySource s on s.kind = l.kind and s.currency = l.currency"
                        + " and s.effectiveFrom = l.effectiveFrom order by l.kind, l.currency, l.effectiveFrom")
                .project(Limit.class)
                .list();
    }
}
