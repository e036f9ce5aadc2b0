package io.counterfoil.bank.quoting.postgres;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class QuoteDocumentRows implements PanacheRepositoryBase<QuoteDocumentRow, QuoteDocumentRow.Key> {

    PanacheQuery<QuoteDocumentRow> of(UUID bank, UUID request) {
        return find("bank = ?1 and requestId = ?2", bank, request);
    }
}
