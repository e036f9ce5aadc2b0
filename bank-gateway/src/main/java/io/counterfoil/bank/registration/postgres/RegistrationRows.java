package io.counterfoil.bank.registration.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RegistrationRows implements PanacheRepositoryBase<RegistrationRow, RegistrationRow.Key> {}
