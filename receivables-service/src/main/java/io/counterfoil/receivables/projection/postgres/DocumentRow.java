package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.DocumentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code document}: a fingerprint and what may be and is financed on it. */
@Entity(name = "ProjectedDocument")
@Table(name = "document")
class DocumentRow {

    @Id
    @Column
    String fingerprint;

    @Enumerated(EnumType.STRING)
    @Column
    DocumentKind kind;

    @Column
    String currency;

    @Column
    long financeable;

    @Column
    long reserved;

    @Column
    long drawn;

    @Column
    long released;

    @Column
    UUID attester;

    @Column
    boolean frozen;

    @Column
    long block;
}
