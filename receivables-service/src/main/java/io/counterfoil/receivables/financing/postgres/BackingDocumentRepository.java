package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class BackingDocumentRepository implements PanacheRepositoryBase<BackingDocumentRow, BackingDocumentRow.Key> {

    /** SQL: an array. Hibernate translates a list of values anew for each query. */
    Map<UUID, List<BackingDocumentRow>> of(List<UUID> requests) {
        return getSession()
                .createNativeQuery(
                        "select * from records.financing_request_document where request_id = any (:requests)"
                                + " order by request_id, position",
                        BackingDocumentRow.class)
                .setParameter("requests", requests.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(document -> document.requestId));
    }
}
