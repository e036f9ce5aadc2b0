package io.counterfoil.bank.settlement.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SettlementJobRows implements PanacheRepositoryBase<SettlementJobRow, SettlementJobRow.Key> {}
