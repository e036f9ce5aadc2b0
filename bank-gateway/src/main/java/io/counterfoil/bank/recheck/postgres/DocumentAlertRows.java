package io.counterfoil.bank.recheck.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DocumentAlertRows implements PanacheRepositoryBase<DocumentAlertRow, DocumentAlertRow.Key> {}
