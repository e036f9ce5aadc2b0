package io.counterfoil.receivables.financing.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code instructed_acceptance}. Rows are added, never changed. */
@Immutable
@Entity(name = "InstructedAcceptance")
@Table(schema = "records", name = "instructed_acceptance")
class InstructedAcceptanceRow {

    @Id
    @Column(name = "operation_id")
    UUID operationId;

    @Column(name = "instruction_id")
    UUID instructionId;

    @Column(name = "financing_id")
    UUID financingId;

    static InstructedAcceptanceRow of(UUID operation, UUID instruction, UUID financing) {
        InstructedAcceptanceRow row = new InstructedAcceptanceRow();
        row.operationId = operation;
        row.instructionId = instruction;
        row.financingId = financing;
        return row;
    }
}
