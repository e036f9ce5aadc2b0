package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code audit_anchor}: the newest head of an audit trail of a participant. */
@Entity(name = "ProjectedAuditAnchor")
@Table(name = "audit_anchor")
@IdClass(AuditAnchorRow.Key.class)
class AuditAnchorRow {

    record Key(UUID participant, String stream) {}

    @Id
    @Column
    UUID participant;

    @Id
    @Column
    String stream;

    @Column
    long entries;

    @Column
    String head;

    @Column
    LocalDate day;

    @Column
    long block;
}
