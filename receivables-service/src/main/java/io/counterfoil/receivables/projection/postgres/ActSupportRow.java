package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code act_support}: an operator that supported an act, as the how many-th and with which key. */
@Entity(name = "ProjectedActSupport")
@Table(name = "act_support")
@IdClass(ActSupportRow.Key.class)
class ActSupportRow {

    record Key(UUID actId, int position) {}

    @Id
    @Column(name = "act_id")
    UUID actId;

    @Id
    @Column
    int position;

    @Column
    UUID operator;

    @Column(name = "signing_key")
    String signingKey;

    @Column
    long block;
}
