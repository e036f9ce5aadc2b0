package io.counterfoil.receivables.payable.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code confirmation_rule_consent}: to a confirmation rule. */
@Immutable
@Entity(name = "RuleConsent")
@Table(schema = "records", name = "confirmation_rule_consent")
@IdClass(RuleConsentRow.Key.class)
class RuleConsentRow extends ConsentRow {

    record Key(UUID ruleId, String subject) {}

    @Id
    @Column(name = "rule_id")
    UUID ruleId;
}
