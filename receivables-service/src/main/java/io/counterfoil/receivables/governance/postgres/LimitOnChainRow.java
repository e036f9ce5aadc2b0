package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.ledger.LimitKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One row of the projection's {@code policy_limit}, read here; the projector writes it. */
@Immutable
@Entity(name = "LimitOnChain")
@Table(schema = "projection", name = "policy_limit")
@IdClass(LimitOnChainRow.Key.class)
class LimitOnChainRow {

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
}
