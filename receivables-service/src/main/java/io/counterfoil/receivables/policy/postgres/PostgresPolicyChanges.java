package io.counterfoil.receivables.policy.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.policy.PolicyChange;
import io.counterfoil.receivables.policy.PolicyChanges;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresPolicyChanges implements PolicyChanges {

    private final Sql sql;

    PostgresPolicyChanges(Sql sql) {
        this.sql = sql;
    }

    /** SQL: on conflict with the index of open changes, so that of two at the same moment one is told so. */
    @Override
    public boolean insert(PolicyChange change) {
        PolicyScope scope = change.scope();
        Person maker = change.maker();
        return sql.update(
                        """
                        insert into records.policy_change (id, kind, participant, currency, document_kind, effective_from, value, source,
                            proposed_by, maker_subject, maker_name, maker_client)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (kind, participant, currency, document_kind) where state = 'proposed' do nothing
                        """,
                        change.id(),
                        change.kind().name(),
                        scope.participant(),
                        scope.currency(),
                        PolicyChangeSql.documentKind(scope),
                        change.policy().effectiveFrom(),
                        change.policy().value(),
                        change.policy().source(),
                        change.proposedBy(),
                        maker.subject(),
                        maker.name(),
                        maker.client())
                == 1;
    }

    @Override
    public boolean isThere(UUID id) {
        return sql.named("select from records.policy_change where id = :id")
                .with("id", id)
                .isFound();
    }

    /** SQL: a lock. */
    @Override
    public Optional<PolicyChange> open(UUID id) {
        return sql.named("select * from records.policy_change where id = :id and state = 'proposed' for update")
                .with("id", id)
                .first(PolicyChangeSql::change);
    }

    @Override
    public Optional<LocalDate> lastEffectiveFrom(PolicyKind kind, PolicyScope scope) {
        String last = kind.isLastDay()
                ? "select effective_from from records.day_policy where kind = :kind order by effective_from desc limit 1"
                : "select effective_from from records.policy_change where state = 'agreed' and"
                        + PolicyChangeSql.SAME_POLICY + "order by effective_from desc limit 1";
        return kind.isLastDay()
                ? sql.named(last).with("kind", kind.name()).first(row -> row.day("effective_from"))
                : PolicyChangeSql.withPolicy(sql.named(last), kind, scope).first(row -> row.day("effective_from"));
    }

    /** SQL: last days are read from a table of their own, which knows nothing of who agreed. */
    @Override
    public void agree(PolicyChange change, Person second) {
        decide(change, "agreed", second);
        if (change.kind().isLastDay()) {
            sql.update(
                    "insert into records.day_policy (kind, effective_from, days, source) values (?, ?, ?, ?)",
                    change.kind().name(),
                    change.policy().effectiveFrom(),
                    Math.toIntExact(change.policy().value()),
                    change.policy().source());
        }
    }

    @Override
    public void withdraw(PolicyChange change, Person by) {
        decide(change, "withdrawn", by);
    }

    private void decide(PolicyChange change, String state, Person by) {
        sql.update(
                "update records.policy_change set state = ?, decider_subject = ?, decider_name = ?, decider_client = ?,"
                        + " decided_at = now() where id = ? and state = 'proposed'",
                state,
                by.subject(),
                by.name(),
                by.client(),
                change.id());
    }
}
