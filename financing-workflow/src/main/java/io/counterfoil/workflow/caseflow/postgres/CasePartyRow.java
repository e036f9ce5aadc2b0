package io.counterfoil.workflow.caseflow.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code workflow.case_party}. */
@Entity(name = "CaseParty")
@Table(schema = "workflow", name = "case_party")
@IdClass(CasePartyRow.Key.class)
class CasePartyRow {

    record Key(UUID caseId, UUID participant) {}

    @Id
    @Column(name = "case_id")
    UUID caseId;

    @Id
    @Column
    UUID participant;
}
