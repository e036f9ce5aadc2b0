package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code reservation}: the part of a document's limit a financing takes. */
@Entity(name = "ProjectedReservation")
@Table(name = "reservation")
@IdClass(ReservationRow.Key.class)
class ReservationRow {

    record Key(UUID financingId, String fingerprint) {}

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    @Id
    @Column
    String fingerprint;

    @Column
    long amount;

    @Enumerated(EnumType.STRING)
    @Column
    ReservationState state;

    @Column
    long block;
}
