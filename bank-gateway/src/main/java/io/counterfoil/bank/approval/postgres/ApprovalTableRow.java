package io.counterfoil.bank.approval.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.approval_table}. */
@Entity(name = "ApprovalTable")
@Table(schema = "bank", name = "approval_table")
@IdClass(ApprovalTableRow.Key.class)
class ApprovalTableRow {

    record Key(UUID bank, int version) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    int version;

    @Column
    String state;

    @Column
    String file;

    @Column
    String examples;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_by_name")
    String proposedByName;

    @Column(name = "proposed_at")
    OffsetDateTime proposedAt;

    @Nullable
    @Column(name = "decided_by")
    String decidedBy;

    @Nullable
    @Column(name = "decided_by_name")
    String decidedByName;

    @Nullable
    @Column(name = "decided_at")
    OffsetDateTime decidedAt;

    @Nullable
    @Column
    String reason;
}
