package io.counterfoil.receivables.payable.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RuleTierRepository implements PanacheRepositoryBase<RuleTierRow, RuleTierRow.Key> {

    /** @return by the id of the rule, by ascending amount */
    Map<UUID, List<RuleTierRow>> of(Collection<UUID> rules) {
        return find("ruleId in ?1 order by ruleId, fromValue", rules).stream()
                .collect(Collectors.groupingBy(row -> row.ruleId));
    }
}
