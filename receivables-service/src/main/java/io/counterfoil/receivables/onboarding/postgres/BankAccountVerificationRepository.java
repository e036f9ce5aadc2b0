package io.counterfoil.receivables.onboarding.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BankAccountVerificationRepository implements PanacheRepositoryBase<BankAccountVerificationRow, UUID> {}
