package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The one row of {@code business_date}. */
@Entity(name = "ProjectedBusinessDate")
@Table(name = "business_date")
class BusinessDateRow {

    static final int THE_ONLY_ROW = 1;

    @Id
    @Column
    int id;

    @Column
    LocalDate today;

    @Column
    long moves;

    @Column
    long block;
}
