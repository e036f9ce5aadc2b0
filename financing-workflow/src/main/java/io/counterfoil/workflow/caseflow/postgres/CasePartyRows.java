package io.counterfoil.workflow.caseflow.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CasePartyRows implements PanacheRepositoryBase<CasePartyRow, CasePartyRow.Key> {}
