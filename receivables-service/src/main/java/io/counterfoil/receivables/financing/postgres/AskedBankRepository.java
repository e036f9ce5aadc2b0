package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.service.web.Viewer;
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

    /** A bank learns nothing of the others that were asked. */
    Map<UUID, List<UUID>> visible(Viewer viewer, List<UUID> requests) {
        return find(
                        "select b from AskedBank b join FinancingRequest r on r.id = b.requestId where b.requestId in ?1"
                                + " and (?2 = true or r.supplier = ?3 or b.bank = ?3) order by b.bank",
                        requests,
                        viewer.seesAll(),
                        viewer.participant())
                .stream()
                .collect(Collectors.groupingBy(
                        asked -> asked.requestId, Collectors.mapping(asked -> asked.bank, Collectors.toList())));
    }
}
