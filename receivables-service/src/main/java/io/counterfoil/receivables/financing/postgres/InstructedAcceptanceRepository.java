package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class InstructedAcceptanceRepository implements PanacheRepositoryBase<InstructedAcceptanceRow, UUID> {}
