package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.ActState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code act}: a call that operators support until enough do. */
@Entity(name = "ProjectedAct")
@Table(name = "act")
class ActRow {

    @Id
    @Column
    UUID id;

    @Column
    String target;

    @Column
    String data;

    @Column
    UUID proposer;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "last_move")
    long lastMove;

    @Enumerated(EnumType.STRING)
    @Column
    ActState state;

    @Column
    int supporters;

    @Column(name = "last_supporter")
    UUID lastSupporter;

    @Column
    long block;
}
