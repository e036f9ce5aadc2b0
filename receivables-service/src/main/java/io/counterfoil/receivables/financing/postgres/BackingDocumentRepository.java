package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class BackingDocumentRepository implements PanacheRepositoryBase<BackingDocumentRow, BackingDocumentRow.Key> {

    Map<UUID, List<BackingDocumentRow>> of(List<UUID> requests) {
        return find("requestId in ?1 order by requestId, position", requests).stream()
                .collect(Collectors.groupingBy(document -> document.requestId));
    }
}
