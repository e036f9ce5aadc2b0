package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code threshold}: how many operators have to support an act. */
@Entity(name = "ProjectedThreshold")
@Table(name = "threshold")
class ThresholdRow {

    static final int THE_ONLY_ROW = 1;

    @Id
    @Column
    int id;

    @Column
    int operators;

    @Column
    long block;
}
