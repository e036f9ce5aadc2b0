package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code retired_key}: a key that a participant had. */
@Entity(name = "ProjectedRetiredKey")
@Table(name = "retired_key")
class RetiredKeyRow {

    @Id
    @Column(name = "signing_key")
    String signingKey;

    @Column
    UUID participant;

    @Column
    long block;
}
