package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AskedBankRepository implements PanacheRepositoryBase<AskedBankRow, AskedBankRow.Key> {

    List<UUID> of(UUID request) {
        return list("requestId = ?1 order by bank", request).stream()
                .map(asked -> asked.bank)
                .toList();
    }

    /**
     * SQL: arrays. Hibernate translates lists of values anew for each query. A bank learns nothing of the others that were asked.
     *
     * @param whole requests of which all banks are shown; of the others this one alone
     */
    Map<UUID, List<UUID>> visible(List<UUID> whole, List<UUID> requests, UUID bank) {
        return getSession()
                .createNativeQuery(
                        "select * from records.financing_request_bank where request_id = any (:whole)"
                                + " or request_id = any (:requests) and bank = :bank order by bank",
                        AskedBankRow.class)
                .setParameter("whole", whole.toArray(UUID[]::new))
                .setParameter("requests", requests.toArray(UUID[]::new))
                .setParameter("bank", bank)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        asked -> asked.requestId, Collectors.mapping(asked -> asked.bank, Collectors.toList())));
    }
}
