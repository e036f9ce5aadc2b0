package io.counterfoil.receivables.document.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TradeDocumentDetailsRepository
        implements PanacheRepositoryBase<TradeDocumentDetailsRow, TradeDocumentDetailsRow.Key> {}
