package io.counterfoil.receivables.policy.postgres;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.receivables.policy.PolicyChange;
import io.counterfoil.receivables.policy.PolicyChangeView;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.policy.model.PolicyValue;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How rows of {@code policy_change} are found and read. SQL: the parts of a scope may be null, and are compared all the same. */
final class PolicyChangeSql {

    static final String SAME_POLICY = " kind = :kind and participant is not distinct from :participant"
            + " and currency is not distinct from :currency and document_kind is not distinct from :document ";

    private PolicyChangeSql() {}

    static NamedSql withPolicy(NamedSql query, PolicyKind kind, PolicyScope scope) {
        return query.with("kind", kind.name())
                .with("participant", scope.participant())
                .with("currency", scope.currency())
                .with("document", documentKind(scope));
    }

    static @Nullable String documentKind(PolicyScope scope) {
        DocumentKind kind = scope.documentKind();
        return kind == null ? null : kind.wireName();
    }

    static PolicyChange change(Row row) {
        return new PolicyChange(
                row.id("id"),
                kind(row),
                new PolicyScope(
                        row.idOrNull("participant"),
                        row.textOrNull("currency"),
                        row.has("document_kind")
                                ? DocumentKind.of(row.text("document_kind")).orElseThrow()
                                : null),
                dated(row),
                row.idOrNull("proposed_by"),
                new Person(row.text("maker_subject"), row.text("maker_name"), row.text("maker_client")));
    }

    static Dated<Long> dated(Row row) {
        return new Dated<>(row.day("effective_from"), row.number("value"), row.text("source"));
    }

    static PolicyKind kind(Row row) {
        return PolicyKind.valueOf(row.text("kind"));
    }

    static String value(Row row) {
        return PolicyValue.write(kind(row), row.textOrNull("currency"), row.number("value"));
    }

    /** @param withPersons whether who asks may know which persons of the operators acted */
    static PolicyChangeView view(Row row, boolean withPersons) {
        LocalDate from = row.day("effective_from");
        return new PolicyChangeView(
                row.id("id"),
                row.text("kind"),
                row.idOrNull("participant"),
                row.textOrNull("currency"),
                row.textOrNull("document_kind"),
                from,
                value(row),
                row.text("source"),
                row.text("state"),
                withPersons ? PersonalActs.act(row, "maker_", "proposed_at") : null,
                withPersons && row.has("decider_subject") ? PersonalActs.act(row, "decider_", "decided_at") : null);
    }
}
