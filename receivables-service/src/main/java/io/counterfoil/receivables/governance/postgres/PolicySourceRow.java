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

/** One row of {@code policy_source}: where a limit on chain comes from; the currency is empty for kinds that have none. */
@Entity(name = "PolicySource")
@Table(schema = "records", name = "policy_source")
@IdClass(PolicySourceRow.Key.class)
class PolicySourceRow {

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
    String source;
}
