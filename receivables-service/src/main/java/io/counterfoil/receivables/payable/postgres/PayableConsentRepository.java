package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PayableConsentRepository implements PanacheRepositoryBase<PayableConsentRow, PayableConsentRow.Key> {

    /** @return by the id of what was consented to, in the order of their giving */
    Map<UUID, List<PersonalAct>> to(Collection<UUID> ids) {
        return find("payableId in ?1 order by payableId, givenAt, subject", ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.payableId, Collectors.mapping(ConsentRow::act, Collectors.toList())));
    }

    Map<UUID, Long> countOfOthers(Person checker, Collection<UUID> ids) {
        return find("payableId in ?1 and subject <> ?2", ids, checker.subject()).stream()
                .collect(Collectors.groupingBy(row -> row.payableId, Collectors.counting()));
    }
}
