package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.kernel.DocumentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    UUID owner;

    @Column(name = "face_value")
    long faceValue;

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

    /** In force; none where the document is the only one known of its goods. */
    @Nullable
    @Column(name = "trade_group")
    Long tradeGroup;

    @Column
    boolean frozen;

    @Column
    long block;
}
