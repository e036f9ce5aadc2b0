package io.counterfoil.receivables.payable.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code confirmation_rule_tier}: how many checkers from an amount on. Rows are added, never changed. */
@Immutable
@Entity(name = "RuleTier")
@Table(schema = "records", name = "confirmation_rule_tier")
@IdClass(RuleTierRow.Key.class)
class RuleTierRow {

    record Key(UUID ruleId, long fromValue) {}

    @Id
    @Column(name = "rule_id")
    UUID ruleId;

    @Id
    @Column(name = "from_value")
    long fromValue;

    @Column
    int checkers;

    static RuleTierRow of(UUID rule, long fromValue, int checkers) {
        RuleTierRow row = new RuleTierRow();
        row.ruleId = rule;
        row.fromValue = fromValue;
        row.checkers = checkers;
        return row;
    }
}
