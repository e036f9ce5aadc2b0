package io.counterfoil.bank.booking.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ExpectedPaymentRows implements PanacheRepositoryBase<ExpectedPaymentRow, BankKey> {}
