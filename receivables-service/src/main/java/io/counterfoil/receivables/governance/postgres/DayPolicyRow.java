package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.receivables.governance.DayPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One row of {@code day_policy}: so many business days from a day on. Rows are added, never changed. */
@Immutable
@Entity(name = "DayPolicy")
@Table(schema = "records", name = "day_policy")
@IdClass(DayPolicyRow.Key.class)
class DayPolicyRow {

    record Key(DayPolicy kind, LocalDate effectiveFrom) {}

    @Id
    @Enumerated(EnumType.STRING)
    @Column
    DayPolicy kind;

    @Id
    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column
    short days;

    @Column
    String source;
}
