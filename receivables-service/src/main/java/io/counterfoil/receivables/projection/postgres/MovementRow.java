package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code movement}: value that went from one participant to another. */
@Entity(name = "ProjectedMovement")
@Table(name = "movement")
class MovementRow {

    @Id
    @Column
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column
    MovementKind kind;

    @Column
    String currency;

    @Column
    long value;

    @Column
    LocalDate day;

    @Column(name = "payable_id")
    UUID payableId;

    @Column(name = "piece_id")
    UUID pieceId;

    @Column
    UUID giver;

    @Column
    UUID taker;

    @Column
    long block;
}
