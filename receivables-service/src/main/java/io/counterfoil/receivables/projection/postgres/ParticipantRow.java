package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code participant}: who may act on chain, and with which key. */
@Entity(name = "ProjectedParticipant")
@Table(name = "participant")
class ParticipantRow {

    @Id
    @Column
    UUID id;

    @Column(name = "signing_key")
    String signingKey;

    @Column
    int roles;

    @Column
    boolean suspended;

    @Column
    long block;
}
