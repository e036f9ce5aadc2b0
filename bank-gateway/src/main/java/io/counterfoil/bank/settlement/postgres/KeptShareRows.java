package io.counterfoil.bank.settlement.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KeptShareRows implements PanacheRepositoryBase<KeptShareRow, KeptShareRow.Key> {}
