package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.payable.RuleProposals;
import io.counterfoil.receivables.payable.model.ConfirmationRule;
import io.counterfoil.receivables.payable.model.ConfirmationRule.Tier;
import io.counterfoil.receivables.payable.model.ConfirmationRules;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresRuleProposals implements RuleProposals {

    private final Sql sql;

    PostgresRuleProposals(Sql sql) {
        this.sql = sql;
    }

    private record TierRow(UUID rule, LocalDate effectiveFrom, Tier tier, String source) {}

    @Override
    public ConfirmationRules agreed(UUID participant) {
        List<TierRow> rows = sql.list("""
                select r.id, r.currency, r.effective_from, r.maker_name, t.from_value, t.checkers
                from records.confirmation_rule r join records.confirmation_rule_tier t on t.rule_id = r.id
                where r.participant = ? and r.state = 'agreed' order by r.id, t.from_value
                """, PostgresRuleProposals::tierRow, participant);
        Map<UUID, List<TierRow>> byRule = new LinkedHashMap<>();
        rows.forEach(row ->
                byRule.computeIfAbsent(row.rule(), first -> new ArrayList<>()).add(row));
        return new ConfirmationRules(
                byRule.values().stream().map(PostgresRuleProposals::rule).toList());
    }

    private static TierRow tierRow(ResultSet row) throws SQLException {
        Money from = new Money(row.getLong("from_value"), Currency.getInstance(row.getString("currency")));
        return new TierRow(
                Sql.id(row, "id"),
                Sql.day(row, "effective_from"),
                new Tier(from, row.getInt("checkers")),
                row.getString("maker_name"));
    }

    private static Dated<ConfirmationRule> rule(List<TierRow> tiers) {
        TierRow first = tiers.get(0);
        return new Dated<>(
                first.effectiveFrom(),
                new ConfirmationRule(tiers.stream().map(TierRow::tier).toList()),
                first.source());
    }

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
            sql.update(
                    "insert into records.confirmation_rule_tier (rule_id, from_value, checkers) values (?, ?, ?)",
                    proposal.id(),
                    tier.from().minorUnits(),
                    tier.checkers());
        }
        return true;
    }

    @Override
    public Optional<Proposal> open(UUID participant, UUID id) {
        Optional<Person> maker = sql.first(
                "select * from records.confirmation_rule where id = ? and participant = ? and state = 'proposed' for update",
                row -> new Person(
                        row.getString("maker_subject"), row.getString("maker_name"), row.getString("maker_client")),
                id,
                participant);
        return maker.map(person -> new Proposal(id, participant, rule(tiersOf(id)), person));
    }

    private List<TierRow> tiersOf(UUID id) {
        return sql.list("""
                select r.id, r.currency, r.effective_from, r.maker_name, t.from_value, t.checkers
                from records.confirmation_rule r join records.confirmation_rule_tier t on t.rule_id = r.id
                where r.id = ? order by t.from_value
                """, PostgresRuleProposals::tierRow, id);
    }

    @Override
    public boolean isOf(UUID participant, UUID id) {
        return sql.first(
                        "select id from records.confirmation_rule where id = ? and participant = ?",
                        row -> row.getObject("id"),
                        id,
                        participant)
                .isPresent();
    }

    @Override
    public int consent(UUID id, Person checker) {
        sql.update("""
                insert into records.confirmation_rule_consent (rule_id, subject, name, client, maker_subject)
                select id, ?, ?, ?, maker_subject from records.confirmation_rule where id = ? on conflict (rule_id, subject) do nothing
                """, checker.subject(), checker.name(), checker.client(), id);
        return sql.first(
                        "select count(*) as persons from records.confirmation_rule_consent where rule_id = ?",
                        row -> row.getInt("persons"),
                        id)
                .orElseThrow();
    }

    @Override
    public void agree(UUID id) {
        sql.update("update records.confirmation_rule set state = 'agreed' where id = ?", id);
    }

    @Override
    public boolean withdraw(UUID id) {
        return sql.update(
                        "update records.confirmation_rule set state = 'withdrawn' where id = ? and state = 'proposed'",
                        id)
                == 1;
    }
}
