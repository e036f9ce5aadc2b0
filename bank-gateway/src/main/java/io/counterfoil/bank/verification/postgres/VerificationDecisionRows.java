package io.counterfoil.bank.verification.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VerificationDecisionRows implements PanacheRepositoryBase<VerificationDecisionRow, VerificationDecisionRow.Key> {}
