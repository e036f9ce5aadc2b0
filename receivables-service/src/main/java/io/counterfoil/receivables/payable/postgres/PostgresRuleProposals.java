package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.payable.RuleProposals;
import io.counterfoil.receivables.payable.model.ConfirmationRule;
import io.counterfoil.receivables.payable.model.ConfirmationRule.Tier;
import io.counterfoil.receivables.payable.model.ConfirmationRules;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresRuleProposals implements RuleProposals {

    private final ConfirmationRuleRepository rules;
    private final RuleTierRepository tiers;
    private final RuleConsentRepository consents;
    private final Sql sql;

    PostgresRuleProposals(
            ConfirmationRuleRepository rules, RuleTierRepository tiers, RuleConsentRepository consents, Sql sql) {
        this.rules = rules;
        this.tiers = tiers;
        this.consents = consents;
        this.sql = sql;
    }

    @Override
    public ConfirmationRules agreed(UUID participant) {
        return new ConfirmationRules(dated(rules.agreed(participant)));
    }

    private List<Dated<ConfirmationRule>> dated(List<ConfirmationRuleRow> rows) {
        Map<UUID, List<RuleTierRow>> tiersOf = rows.isEmpty()
                ? Map.of()
                : tiers.of(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> dated(row, tiersOf.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Dated<ConfirmationRule> dated(ConfirmationRuleRow rule, List<RuleTierRow> tiers) {
        ConfirmationRule content = new ConfirmationRule(tiers.stream()
                .map(tier -> new Tier(rule.money(tier.fromValue), tier.checkers))
                .toList());
        return new Dated<>(rule.effectiveFrom, content, rule.maker.person().name());
    }

    /** SQL: on conflict with the index of open proposals, so that of two at the same moment one is told so. */
    @Override
    public boolean insert(Proposal proposal) {
        int inserted = sql.update(
                """
                insert into records.confirmation_rule (id, participant, currency, effective_from, maker_subject, maker_name, maker_client)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (participant, currency) where state = 'proposed' do nothing
                """,
                proposal.id(),
                proposal.participant(),
                proposal.rule().value().currency(),
                proposal.rule().effectiveFrom(),
                proposal.maker().subject(),
                proposal.maker().name(),
                proposal.maker().client());
        if (inserted == 0) {
            return false;
        }
        for (Tier tier : proposal.rule().value().tiers()) {
            tiers.persist(RuleTierRow.of(proposal.id(), tier.from().minorUnits(), tier.checkers()));
        }
        tiers.flush();
        return true;
    }

    @Override
    public Optional<Proposal> open(UUID participant, UUID id) {
        return rules.open(participant, id)
                .map(rule -> new Proposal(id, participant, dated(List.of(rule)).get(0), rule.maker.person()));
    }

    @Override
    public boolean isOf(UUID participant, UUID id) {
        return rules.count("id = ?1 and participant = ?2", id, participant) == 1;
    }

    /** SQL: on conflict, so that a person's second consent counts once, and its transaction goes on. */
    @Override
    public int consent(UUID id, Person checker) {
        sql.update("""
                insert into records.confirmation_rule_consent (rule_id, subject, name, client, maker_subject)
                select id, ?, ?, ?, maker_subject from records.confirmation_rule where id = ? on conflict (rule_id, subject) do nothing
                """, checker.subject(), checker.name(), checker.client(), id);
        return Math.toIntExact(consents.count("ruleId", id));
    }

    @Override
    public void agree(UUID id) {
        rules.leaveProposed(id, "agreed");
    }

    @Override
    public boolean withdraw(UUID id) {
        return rules.leaveProposed(id, "withdrawn");
    }
}
