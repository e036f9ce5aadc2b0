package io.counterfoil.workflow.caseflow.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code workflow.conduct}. */
@Entity(name = "Conduct")
@Table(schema = "workflow", name = "conduct")
@IdClass(ConductRow.Key.class)
class ConductRow {

    record Key(UUID debtor, UUID payableId, String kind) {}

    @Id
    UUID debtor;

    @Id
    @Column(name = "payable_id")
    UUID payableId;

    @Id
    String kind;

    @Column
    LocalDate day;
}
