package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code audit_anchor}: the newest head of an audit trail. */
@Entity(name = "ProjectedAuditAnchor")
@Table(name = "audit_anchor")
class AuditAnchorRow {

    @Id
    @Column
    String stream;

    @Column
    UUID operator;

    @Column
    long entries;

    @Column
    String head;

    @Column
    LocalDate day;

    @Column
    long block;
}
