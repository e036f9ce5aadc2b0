package io.counterfoil.bank.approval.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of {@code bank.approval}. */
@Entity(name = "Approval")
@Table(schema = "bank", name = "approval")
@IdClass(ApprovalRow.Key.class)
class ApprovalRow {

    record Key(UUID bank, UUID financingId, String termsHash, String subject) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    @Id
    @Column(name = "terms_hash")
    String termsHash;

    @Id
    @Column
    String subject;

    @Column
    String name;

    @Column(name = "table_version")
    int tableVersion;

    @Column
    int rule;

    @Column(name = "given_at")
    OffsetDateTime givenAt;
}
