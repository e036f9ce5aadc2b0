package io.counterfoil.bank.settlement.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class UsedPaymentRows implements PanacheRepositoryBase<UsedPaymentRow, UsedPaymentRow.Key> {}
