package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.receivables.governance.DayPolicies;
import io.counterfoil.receivables.governance.DayPolicy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
@Transactional
class DayPolicyRepository implements PanacheRepositoryBase<DayPolicyRow, DayPolicyRow.Key>, DayPolicies {

    @Override
    public int inForceOn(LocalDate day, DayPolicy kind) {
        return find("kind = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc", kind, day)
                .firstResultOptional()
                .map(row -> (int) row.days)
                .orElseThrow(() -> new IllegalStateException("no " + kind + " is in force on " + day));
    }

    List<DayPolicyRow> all() {
        return list("order by kind, effectiveFrom");
    }
}
