package io.counterfoil.workflow.caseflow.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CaseFileRows implements PanacheRepositoryBase<CaseFileRow, UUID> {}
