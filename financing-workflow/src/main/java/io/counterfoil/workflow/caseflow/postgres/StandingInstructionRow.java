package io.counterfoil.workflow.caseflow.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code workflow.standing_instruction}. */
@Entity(name = "StandingInstruction")
@Table(schema = "workflow", name = "standing_instruction")
class StandingInstructionRow {

    @Id
    UUID id;

    @Column
    UUID supplier;

    @Column
    UUID debtor;
}
