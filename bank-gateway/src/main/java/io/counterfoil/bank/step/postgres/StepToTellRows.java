package io.counterfoil.bank.step.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class StepToTellRows implements PanacheRepositoryBase<StepToTellRow, StepToTellRow.Key> {}
