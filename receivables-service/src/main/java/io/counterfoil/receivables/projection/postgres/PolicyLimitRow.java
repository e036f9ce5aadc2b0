package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.LimitKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One row of {@code policy_limit}: a limit from a date on. */
@Entity(name = "ProjectedPolicyLimit")
@Table(name = "policy_limit")
@IdClass(PolicyLimitRow.Key.class)
class PolicyLimitRow {

    record Key(LimitKind kind, String currency, LocalDate effectiveFrom) {}

    @Id
    @Enumerated(EnumType.STRING)
    @Column
    LimitKind kind;

    @Id
    @Column
    String currency;

    @Id
    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column
    long value;

    @Column
    long block;
}
