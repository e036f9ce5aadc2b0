package io.counterfoil.bank.approval.postgres;

import io.counterfoil.bank.proposal.postgres.ProposalColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code bank.approval_table}. */
@Entity(name = "ApprovalTable")
@Table(schema = "bank", name = "approval_table")
@IdClass(ApprovalTableRow.Key.class)
class ApprovalTableRow extends ProposalColumns {

    record Key(UUID bank, int version) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    int version;

    @Column
    String file;

    @Column
    String examples;
}
