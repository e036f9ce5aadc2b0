package io.counterfoil.receivables.onboarding.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MicroStatementTryRepository implements PanacheRepositoryBase<MicroStatementTryRow, MicroStatementTryRow.Key> {}
