package io.counterfoil.bank.quoting.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class QuoteRows implements PanacheRepositoryBase<QuoteRow, QuoteRow.Key> {}
