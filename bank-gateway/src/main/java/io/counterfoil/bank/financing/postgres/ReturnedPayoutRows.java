package io.counterfoil.bank.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReturnedPayoutRows implements PanacheRepositoryBase<ReturnedPayoutRow, ReturnedPayoutRow.Key> {}
