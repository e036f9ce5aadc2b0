package io.counterfoil.bank.limit.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ExposureRows implements PanacheRepositoryBase<ExposureRow, ExposureRow.Key> {}
