package io.counterfoil.receivables.document.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TradeDocumentAsideRepository implements PanacheRepositoryBase<TradeDocumentAsideRow, UUID> {}
