package io.counterfoil.bank.verification.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code verification_report}. Whoever changes the report, or adds a decision, holds its lock. */
@Entity(name = "VerificationReport")
@Table(schema = "bank", name = "verification_report")
@IdClass(VerificationReportRow.Key.class)
class VerificationReportRow {

    record Key(UUID bank, UUID requestId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "checked_at")
    Instant checkedAt;
}
