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
     * A bank learns nothing of the others that were asked.
     *
     * @param whole requests of which all banks are shown; of the others this one alone
     */
    Map<UUID, List<UUID>> visible(List<UUID> whole, List<UUID> requests, UUID bank) {
        return find("requestId in ?1 or requestId in ?2 and bank = ?3 order by bank", whole, requests, bank).stream()
                .collect(Collectors.groupingBy(
                        asked -> asked.requestId, Collectors.mapping(asked -> asked.bank, Collectors.toList())));
    }
}
